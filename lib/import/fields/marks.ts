import { VALUATIONS, type Valuation } from '../../trade/flow'
import { MEASURES, STATUSES, type Measure, type StatusCode } from '../../trade/observation'
import { CLASSIFICATIONS, isClassification, type Classification } from '../../trade/product'
import { foldWord } from '../cell-text'
import { finding } from '../problem'
import { bad, good, type CellReader } from './reading'

const lookup = <T>(words: ReadonlyArray<readonly [T, readonly string[]]>): ReadonlyMap<string, T> =>
  new Map(words.flatMap(([value, names]) => names.map((name): [string, T] => [foldWord(name), value])))

const VALUATION_OF = lookup<Valuation>([
  ['', ['', 'unknown', 'unbekannt', 'n/a', 'na', '..', ':']],
  ['FOB', ['fob', 'fab', 'free on board', 'ФОБ']],
  ['CIF', ['cif', 'caf', 'cost insurance freight', 'СИФ']],
])

const NO_VALUATION = bad(finding('E_VALUATION', { expected: VALUATIONS.filter((name) => name !== '').join(', ') }))

/** FOB, CIF, or unknown where the cell is empty: it is never assumed. */
export const readValuation: CellReader<Valuation> = (text) => {
  const valuation = VALUATION_OF.get(foldWord(text))
  return valuation === undefined ? NO_VALUATION : good(valuation)
}

/** SDMX CL_OBS_STATUS and Eurostat's flags. A break in the series (b), a differing definition (d) and the like are normal values. */
const STATUS_OF = lookup<StatusCode>([
  [
    'A',
    ['a', 'normal', 'final', 'revised', 'r', 'b', 'break', 'd', 's', '0', 'n', 'u', 'low reliability', 'endgültig'],
  ],
  ['P', ['p', 'provisional', 'preliminary', 'prov', 'vorläufig', 'provisoire', 'предварительно']],
  ['E', ['e', 'estimated', 'estimate', 'est', 'i', 'imputed', 'f', 'forecast', 'geschätzt', 'estimé', 'оценка']],
  ['C', ['c', 'confidential', 'suppressed', 'geheim', 'vertraulich', 'confidentiel']],
  ['M', ['m', 'missing', 'l', 'o', 'not available', 'fehlt', 'n/a', 'nan']],
])

const NO_STATUS = bad(finding('E_STATUS', { expected: Object.keys(STATUSES).join(', ') }))

/** A status; null where the cell is empty: then the value decides. A break may stand behind it: `P b`, `provisional break`. */
export const readStatus: CellReader<StatusCode | null> = (text) => {
  if (text === '') return good(null)
  const status = STATUS_OF.get(foldWord(text)) ?? STATUS_OF.get(foldWord(text.replace(/[\s,;]+(?:b|break)\s*$/i, '')))
  return status ? good(status) : NO_STATUS
}

const CLASSIFICATION_OF = lookup<Classification>([
  ...CLASSIFICATIONS.filter((code) => code !== '').map((code) => [code, [code]] as const),
  ['HS', ['harmonized system', 'harmonised system', 'HS as reported']],
  ['H0', ['HS1992', 'HS1988', 'HS92']],
  ['H1', ['HS1996', 'HS96']],
  ['H2', ['HS2002', 'HS02']],
  ['H3', ['HS2007', 'HS07']],
  ['H4', ['HS2012', 'HS12']],
  ['H5', ['HS2017', 'HS17']],
  ['H6', ['HS2022', 'HS22']],
  ['S1', ['SITC1', 'SITC rev 1']],
  ['S2', ['SITC2', 'SITC rev 2']],
  ['S3', ['SITC3', 'SITC rev 3']],
  ['S4', ['SITC4', 'SITC rev 4']],
  ['BE', ['BEC', 'BEC4', 'B4']],
  ['BE5', ['BEC5', 'B5']],
  ['SECTOR', ['sectors', 'sektor']],
])

const NO_CLASSIFICATION = bad(
  finding('E_CLASSIFICATION', { expected: CLASSIFICATIONS.filter((code) => code !== '').join(', ') }),
)

/** A classification with its edition; `''` where the cell is empty: then the product's code decides. */
export const readClassification: CellReader<Classification> = (text) => {
  if (text === '' || isClassification(text)) return good(text as Classification)
  const classification = CLASSIFICATION_OF.get(foldWord(text))
  return classification ? good(classification) : NO_CLASSIFICATION
}

const MEASURE_OF = lookup<Measure>([
  ['value', ['value', 'trade value', 'wert']],
  ['net_weight', ['net weight', 'netwgt', 'weight', 'nettogewicht']],
  ['quantity', ['quantity', 'qty', 'menge']],
  ['index', ['index']],
])

const NO_MEASURE = bad(finding('E_MEASURE', { unit: 'none', expected: MEASURES.join(', ') }))

/** What is measured; null where the cell is empty: then the unit decides. */
export const readMeasure: CellReader<Measure | null> = (text) => {
  if (text === '') return good(null)
  const measure = MEASURE_OF.get(foldWord(text))
  return measure ? good(measure) : NO_MEASURE
}
