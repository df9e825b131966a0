import { formatNumber } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'

const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB'] as const
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

const withUnit = (count: number, unit: string, locale: Language): string =>
  `${formatNumber(count, { locale })}\u00a0${unit}`

/** A size in bytes for people, in decimal units: "1.4 MB". Rounds before it chooses the unit: 999,950 bytes are 1 MB. */
export function formatFileSize(bytes: number, locale: Language): string {
  const rounded = (power: number): number => Math.round((bytes / 1000 ** power) * 10) / 10
  const power = DECIMAL.findIndex((_unit, at) => rounded(at) < 1000)
  const fitting = power < 0 ? DECIMAL.length - 1 : power
  return withUnit(rounded(fitting), DECIMAL[fitting] ?? 'B', locale)
}

/** A limit as people set it: "2 GiB" where it is whole binary units, else like any size. */
export function formatSizeLimit(bytes: number, locale: Language): string {
  const power = Math.min(BINARY.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  if (power === 0 || bytes % 1024 ** power !== 0) return formatFileSize(bytes, locale)
  return withUnit(bytes / 1024 ** power, BINARY[power] ?? 'B', locale)
}
