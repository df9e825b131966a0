import { resolveArea } from '../trade/area-resolution'
import { readFlow } from './fields/flow'
import { yearAndPart } from './fields/part-of-year'
import { periodReader } from './fields/period'
import { productReader } from './fields/product'
import { remembering, type CellReader } from './fields/reading'
import { flowHeader } from './flow-header'
import type { WideDimension } from './mapping'

const LATE = 2300 * 12

/** Whether a reader makes anything of a text. */
export const understood =
  (read: CellReader<unknown>) =>
  (text: string): boolean =>
    remembering(read)(text).ok

export const isArea = (text: string): boolean => /\p{L}/u.test(text) && resolveArea(text) !== undefined
export const isFlow = understood(readFlow)
export const isProduct = understood(productReader(''))
export const isPeriod = understood(periodReader(LATE))

/** A header that is a period, or would be one once a person says how it is meant or writes it otherwise. */
const isPeriodHeader = (text: string): boolean => {
  const reading = remembering(periodReader(LATE))(text)
  return (
    reading.ok ||
    reading.found.code === 'E_PERIOD_AMBIGUOUS' ||
    (reading.found.params['suggestion'] ?? 'none') !== 'none'
  )
}

/** A month or a quarter without its year: `Jan`, `M01`, `Q1`. */
export const isPart = (text: string): boolean =>
  /\S/.test(text) && text.length <= 20 && isPeriod(yearAndPart('2000', text.trim(), 'month'))

/** What the headers of a wide table can be, the surest first. Two are enough for periods, three for the others. */
export const DIMENSIONS: ReadonlyArray<readonly [WideDimension, (header: string) => boolean, number]> = [
  ['period', isPeriodHeader, 2],
  ['part', isPart, 3],
  ['flow', (text) => flowHeader(text)?.period === '', 2],
  ['partner', isArea, 3],
  // `Per` and `Can` are words as well; two whole names are countries.
  ['partner', (text) => text.trim().length > 3 && isArea(text), 2],
  ['product', isProduct, 3],
]

/** What all of the texts are; undefined where they are several things. */
export const dimensionOf = (texts: readonly string[]): WideDimension | undefined =>
  DIMENSIONS.find(([, is]) => texts.every(is))?.[0]
