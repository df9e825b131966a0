/** What a file is when it is not a text table, as far as its first bytes tell. The words are in the message files. */
export const CONTAINERS = [
  'xlsx',
  'ods',
  'zip',
  'ole',
  'gzip',
  'archive',
  'pdf',
  'image',
  'html',
  'xml',
  'json',
  'utf32',
  'database',
  'binary',
] as const
export type Container = (typeof CONTAINERS)[number]

const SIGNATURES: ReadonlyArray<readonly [Container, readonly number[]]> = [
  ['gzip', [0x1f, 0x8b]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x42, 0x5a, 0x68, 0x39]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['database', [0x50, 0x41, 0x52, 0x31]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
]

/** How many bytes `sniffContainer` likes to see. */
export const SNIFFED = 4096

/** By magic bytes, never by name; null for what may be text. Nothing is ever inflated. */
export function sniffContainer(bytes: Uint8Array): Container | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9) return sniffZip(bytes)
  for (const [container, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return container
  }
  if (isUtf32(bytes)) return 'utf32'
  if (latin1(bytes.subarray(257, 262)) === 'ustar') return 'archive'
  return sniffMarkup(latin1(bytes).replaceAll('\0', ''))
}

/** Each character of a table takes four bytes, three of them NUL: on one side of it throughout. */
function isUtf32(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 32)
  return (
    start.length >= 8 &&
    [0, 3].some((side) => start.every((byte, i) => i < 4 || i % 4 === side || byte === 0) && start[4 + side] !== 0)
  )
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes.subarray(0, SNIFFED)) text += String.fromCharCode(byte)
  return text
}

/** By its first member: a workbook that lies in a zip does not make the zip one. A damaged one is what it speaks of. */
function sniffZip(bytes: Uint8Array): Container {
  const end = 30 + (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0)
  const names = latin1(bytes)
  const first = end > 30 && end <= names.length ? names.slice(30, end) : names
  if (/\[Content_Types\]\.xml|^(?:_rels|docProps|customXml)\/|xl\//.test(first)) return 'xlsx'
  return names.slice(0, 200).includes('opendocument.spreadsheet') ? 'ods' : 'zip'
}

function sniffMarkup(text: string): Container | null {
  const start = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '').slice(0, 2000)
  if (/^(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|table|script|div|style)\b/i.test(start)) return 'html'
  if (start.startsWith('<?xml')) return /<html\b/i.test(start) ? 'html' : 'xml'
  return /^(?:\{\s*"|\[\s*[{[])/.test(start) ? 'json' : null
}
