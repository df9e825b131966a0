import { formatNumber } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'

const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB'] as const
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/**
 * A size in bytes for people: whole binary units where it is exactly that ("2 GiB", as limits are set), else decimal ones
 * with one decimal ("1.4 MB"). Rounds before it chooses the unit: 999,950 bytes are 1 MB.
 */
export function formatFileSize(bytes: number, locale: Language): string {
  const binary = Math.min(BINARY.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  if (binary > 0 && bytes % 1024 ** binary === 0)
    return `${formatNumber(bytes / 1024 ** binary, { locale })}\u00a0${BINARY[binary]}`
  let power = 0
  while (power < DECIMAL.length - 1 && Math.round((bytes / 1000 ** power) * 10) / 10 >= 1000) power++
  const rounded = Math.round((bytes / 1000 ** power) * 10) / 10
  return `${formatNumber(rounded, { locale })}\u00a0${DECIMAL[power]}`
}
