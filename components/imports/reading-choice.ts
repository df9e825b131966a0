import type { ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import type { ReadingChoices } from '@/lib/client/reading-choices'

/**
 * What a file is read again with: everything settled so far and the change. A form that is chosen takes the place of a
 * mapping and the other way round; constants and names are added to those before, and an empty constant takes one away.
 */
export function withChoice(
  choices: ReadingChoices | undefined,
  { constants, areas, ...change }: ReadingChoice,
): ReadingChoice {
  const { constants: earlierConstants, areas: earlierAreas, mapping, format, ...kept } = choices ?? {}
  const said = Object.fromEntries(
    Object.entries({ ...earlierConstants, ...constants }).filter(([, text]) => text.trim() !== ''),
  )
  const answers = new Map([...(earlierAreas ?? []), ...(areas ?? [])].map(({ text, area }) => [text, area]))
  const meant = [...answers].flatMap(([text, area]) => (area === '' ? [] : [{ text, area }]))
  return {
    ...kept,
    ...(mapping && change.format === undefined && { mapping }),
    ...(format !== undefined && change.mapping === undefined && { format }),
    ...change,
    ...(Object.keys(said).length > 0 && { constants: said }),
    ...(meant.length > 0 && { areas: meant }),
  }
}

/** Whether a person has settled anything about how a file is read. */
export const hasChoices = (choices: ReadingChoices | undefined): boolean => Object.keys(choices ?? {}).length > 0

/** The forms a file can be read as, by the ids of the server; one by a mapping is chosen by mapping it. */
export const FORMATS = [
  ...([
    'own',
    'comtrade',
    'comtrade-legacy',
    'wits',
    'baci',
    'oec',
    'sdmx',
    'sdmx-comext',
    'sdmx-eurostat',
    'comext-tsv',
    'eurostat-tsv',
    'imf-imts',
  ] as const),
  ...([
    'comext',
    'comext-legacy',
    'wto',
    'genesis',
    'genesis-table',
    'russian-customs',
    'us-census',
    'usa-trade-online',
    'uk-ots',
    'comex-stat',
    'datacomex',
    'french-customs',
    'office-des-changes',
    'statcan',
    'easy-comext',
    'japan-customs',
    'wits-summary',
  ] as const),
  ...([
    'trade-map',
    'trade-map-beta',
    'imf-dots',
    'imf-dots-panel',
    'imf-portal',
    'imf-portal-long',
    'world-bank',
    'own-wide',
    'national-wide',
  ] as const),
] as const

export const ENCODINGS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'iso-8859-1'] as const),
  ...(['windows-1250', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-874'] as const),
  ...(['koi8-r', 'ibm866', 'gb18030', 'big5', 'shift_jis', 'euc-kr'] as const),
] as const
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Whether the form of a file is not known, so that a person has to say what its columns are. */
export const needsMapping = ({ format, failure, choices, questions }: ImportReport): boolean =>
  UNFORMED.has(failure) ||
  (failure === 'E_MISSING_COLUMN' && !questions?.some(({ kind }) => kind === 'constant')) ||
  (format === null && failure === null) ||
  (choices?.mapping !== undefined && failure !== null)

const UNFORMED: ReadonlySet<string | null> = new Set(['E_FORMAT', 'E_MAPPING', 'E_DUPLICATE_COLUMN'])
