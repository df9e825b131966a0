import { baciFormat } from './baci'
import { comextFormat, comextLegacyFormat } from './comext'
import { comtradeFormat } from './comtrade'
import { comtradeLegacyFormat } from './comtrade-legacy'
import type { TradeFormat } from './format'
import { comextTsvFormat, eurostatTsvFormat } from './eurostat-tsv'
import { genesisFormat } from './genesis'
import { genesisTableFormat } from './genesis-table'
import { oecFormat } from './oec'
import { ownFormat } from './own'
import { russianCustomsFormat } from './russian-customs'
import { imtsFormat, sdmxComextFormat, sdmxEurostatFormat, sdmxGeneralFormat } from './sdmx'
import { tradeMapFormat } from './trade-map'
import { tradeMapBetaFormat } from './trade-map-beta'
import { ukOtsFormat } from './uk-ots'
import { usCensusFormat } from './us-census'
import { usaTradeOnlineFormat } from './usa-trade-online'
import { witsFormat } from './wits'
import { worldBankFormat } from './world-bank'
import { wtoFormat } from './wto'
import { imfDotsFormat, imfDotsPanelFormat } from './imf-dots'
import { nationalWideFormat } from './national-wide'
import { ownWideFormat } from './own-wide'
import { witsSummaryFormat } from './wits-summary'

/** Every format that is read, the most specific first. */
export const FORMATS: readonly TradeFormat[] = [
  comtradeFormat,
  comtradeLegacyFormat,
  witsFormat,
  baciFormat,
  oecFormat,
  sdmxComextFormat,
  sdmxEurostatFormat,
  imtsFormat,
  sdmxGeneralFormat,
  comextTsvFormat,
  eurostatTsvFormat,
  comextFormat,
  comextLegacyFormat,
  wtoFormat,
  genesisFormat,
  genesisTableFormat,
  russianCustomsFormat,
  usCensusFormat,
  usaTradeOnlineFormat,
  ukOtsFormat,
  ownFormat,
  witsSummaryFormat,
  tradeMapFormat,
  tradeMapBetaFormat,
  imfDotsFormat,
  imfDotsPanelFormat,
  worldBankFormat,
  ownWideFormat,
  nationalWideFormat,
]

export const FORMAT_IDS: readonly string[] = FORMATS.map((format) => format.id)

/** The format with this id. */
export const formatById = (id: string): TradeFormat | undefined => FORMATS.find((format) => format.id === id)
