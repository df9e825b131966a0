/** JSON that PostgreSQL takes: it keeps no NUL, so each becomes the visible U+2400. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value)
  return text.includes('\\u0000') ? JSON.stringify(value, withoutNul) : text
}

const withoutNul = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\u2400') : value
