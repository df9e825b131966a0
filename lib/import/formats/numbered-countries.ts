import { areaReader } from '../fields/area'
import { bad, good, type CellReader } from '../fields/reading'
import type { AreaAnswers } from '../fields/area-answers'
import { answerFinder } from '../fields/area-answers'
import { finding } from '../problem'

/** Our codes of countries by the numbers of an office, from `013 AFG,017 ALB`. */
export const numbered = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(',').map((pair): [string, string] => {
      const [number = '', area = ''] = pair.trim().split(' ')
      return [number, area]
    }),
  )

/**
 * A partner by the number that an office gives it. One that is not in its list is asked for by that number: ISO may have it
 * for another country. Names are read as names.
 */
export function numberedPartner(numbers: ReadonlyMap<string, string>, answers: AreaAnswers): CellReader<string> {
  const read = areaReader('partner', false, answers)
  const answered = answerFinder(answers)
  return (text, suggest) => {
    if (!/^\d+(?:\.0)?$/.test(text)) return read(text, suggest)
    const number = text.replace(/\.0$/, '').padStart(3, '0')
    const area = numbers.get(number) ?? answered(text)
    return area ? good(area) : bad(finding('E_UNKNOWN_COUNTRY', { suggestion: 'none' }))
  }
}
