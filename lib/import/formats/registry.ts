import { comtradeFormat } from './comtrade'
import { comtradeLegacyFormat } from './comtrade-legacy'
import type { TradeFormat } from './format'
import { ownFormat } from './own'

/** Every format that is read, the most specific first. */
export const FORMATS: readonly TradeFormat[] = [comtradeFormat, comtradeLegacyFormat, ownFormat]

export const FORMAT_IDS: readonly string[] = FORMATS.map((format) => format.id)

/** The format with this id. */
export const formatById = (id: string): TradeFormat | undefined => FORMATS.find((format) => format.id === id)
