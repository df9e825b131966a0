import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipOptions {
  /** Checksum and lengths behind the data instead of before them, as a program that streams writes them. */
  readonly described?: boolean
  /** Packed as they are. */
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** Lengths in the zip64 field. */
  readonly long?: boolean
}

const u16 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * numbers.length)
  numbers.forEach((number, i) => bytes.writeUInt16LE(number, 2 * i))
  return bytes
}
const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length)
  numbers.forEach((number, i) => bytes.writeUInt32LE(number, 4 * i))
  return bytes
}
const u64 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(8 * numbers.length)
  numbers.forEach((number, i) => bytes.writeBigUInt64LE(BigInt(number), 8 * i))
  return bytes
}

/** A zip of these files, after PKWARE's APPNOTE 6.3. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, options: ZipOptions = {}): Buffer {
  const { described = false, stored = false, encrypted = false, long = false } = options
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string)
    const data = stored ? bytes : deflateRawSync(bytes)
    const flags = (described ? 8 : 0) | (encrypted ? 1 : 0) | 0x800
    const facts = [crc32(bytes), data.length, bytes.length] as const
    const extra = long ? Buffer.concat([u16(1, 16), u64(bytes.length, data.length)]) : Buffer.alloc(0)
    const said = described ? u32(0, 0, 0) : long ? u32(facts[0], 0xffffffff, 0xffffffff) : u32(...facts)
    const title = Buffer.from(name)
    const form = Buffer.concat([u16(flags, stored ? 0 : 8, 0, 0), said, u16(title.length, extra.length)])
    const local = Buffer.concat([u32(0x04034b50), u16(45), form, title, extra, data])
    const whole = described ? Buffer.concat([local, u32(0x08074b50, ...facts)]) : local
    parts.push(whole)
    central.push(
      Buffer.concat([
        ...[
          u32(0x02014b50),
          u16(45, 45),
          u16(flags, stored ? 0 : 8, 0, 0),
          u32(...facts),
          u16(title.length, 0, 0, 0, 0),
        ],
        ...[u32(0, at), title],
      ]),
    )
    at += whole.length
  }
  const directory = Buffer.concat(central)
  const count = central.length
  return Buffer.concat([
    ...parts,
    directory,
    u32(0x06054b50),
    u16(0, 0, count, count),
    u32(directory.length, at),
    u16(0),
  ])
}
