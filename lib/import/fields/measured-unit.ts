import type { Measure } from '../../trade/observation'
import { finding } from '../problem'
import { bad, good, type CellReader } from './reading'
import { readUnit, type UnitReading } from './unit'

const QUANTITY_UNIT = /^[\p{L}\d][\p{L}\d .²³/-]{0,19}$/u

/** A unit that goes with the measure of the row; where that is null the unit tells it. A quantity may have any short unit. */
export const measuredUnit =
  (measure: Measure | null): CellReader<UnitReading> =>
  (text) => {
    if (measure === 'quantity' && text !== '') {
      if (!QUANTITY_UNIT.test(text)) return bad(finding('E_UNIT', { reason: 'unknown', suggestion: 'none' }))
      return good({ unit: text.toUpperCase(), measure, exponent: 0 })
    }
    const reading = readUnit(text)
    if (!reading.ok || measure === null || reading.value.measure === measure) return reading
    return bad(finding('E_MEASURE', { unit: reading.value.unit, expected: reading.value.measure }))
  }
