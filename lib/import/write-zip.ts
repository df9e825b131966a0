import { deflateRaw } from 'node:zlib'

/** A file that goes into a zip. */
export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const LOCAL = 30
const CENTRAL = 46
const END = 22

const deflated = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    deflateRaw(bytes, { level: 1 }, (error, packed) => (error ? reject(error) : resolve(packed))),
  )

/** A zip of these files, packed quickly and without checksums (PKWARE APPNOTE 6.3): for readers in this process only. */
export async function zipped(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      name: Buffer.from(name),
      length: bytes.length,
      data: await deflated(bytes),
    })),
  )
  const start = entries.reduce((sum, { name, data }) => sum + LOCAL + name.length + data.length, 0)
  const directory = entries.reduce((sum, { name }) => sum + CENTRAL + name.length, 0)
  const zip = new Uint8Array(start + directory + END)
  const view = new DataView(zip.buffer)
  let at = 0
  let entry = start
  for (const { name, length, data } of entries) {
    view.setUint32(at, 0x04034b50, true)
    view.setUint32(entry, 0x02014b50, true)
    view.setUint32(entry + 42, at, true)
    // The two headers say the same, the second two bytes further on.
    for (const fields of [at, entry + 2]) {
      view.setUint16(fields + 4, 20, true)
      view.setUint16(fields + 8, 8, true)
      view.setUint32(fields + 18, data.length, true)
      view.setUint32(fields + 22, length, true)
      view.setUint16(fields + 26, name.length, true)
    }
    zip.set(name, at + LOCAL)
    zip.set(data, at + LOCAL + name.length)
    zip.set(name, entry + CENTRAL)
    at += LOCAL + name.length + data.length
    entry += CENTRAL + name.length
  }
  view.setUint32(entry, 0x06054b50, true)
  view.setUint16(entry + 8, entries.length, true)
  view.setUint16(entry + 10, entries.length, true)
  view.setUint32(entry + 12, directory, true)
  view.setUint32(entry + 16, start, true)
  return zip
}
