import { baciFormat } from './baci'
import { comexStatFormat } from './comex-stat'
import { comextFormat, comextLegacyFormat } from './comext'
import { comtradeFormat } from './comtrade'
import { comtradeLegacyFormat } from './comtrade-legacy'
import type { TradeFormat } from './format'
import { dataComexFormat } from './datacomex'
import { easyComextFormat } from './easy-comext'
import { comextTsvFormat, eurostatTsvFormat } from './eurostat-tsv'
import { frenchCustomsFormat } from './french-customs'
import { genesisFormat } from './genesis'
import { genesisTableFormat } from './genesis-table'
import { imfPortalFormat, imfPortalLongFormat } from './imf-portal'
import { japanCustomsFormat } from './japan-customs'
import { oecFormat } from './oec'
import { officeDesChangesFormat } from './office-des-changes'
import { ownFormat } from './own'
import { russianCustomsFormat } from './russian-customs'
import { imtsFormat, sdmxComextFormat, sdmxEurostatFormat, sdmxGeneralFormat } from './sdmx'
import { statCanFormat } from './statcan'
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
  comexStatFormat,
  dataComexFormat,
  frenchCustomsFormat,
  officeDesChangesFormat,
  statCanFormat,
  easyComextFormat,
  japanCustomsFormat,
  ownFormat,
  witsSummaryFormat,
  tradeMapFormat,
  tradeMapBetaFormat,
  imfDotsFormat,
  imfDotsPanelFormat,
  imfPortalFormat,
  imfPortalLongFormat,
  worldBankFormat,
  ownWideFormat,
  nationalWideFormat,
]

export const FORMAT_IDS: readonly string[] = FORMATS.map((format) => format.id)

/** The format with this id. */
export const formatById = (id: string): TradeFormat | undefined => FORMATS.find((format) => format.id === id)
