import iconv from 'iconv-lite'
import { nearestAreas, resolveArea } from '../../trade/area-resolution'
import { finding, type Finding } from '../problem'
import { answerFinder, type AreaAnswers } from './area-answers'
import { bad, good, type CellReader, type Reading } from './reading'

/**
 * An area by any of its codes or names. An alias and a group are worth a notice (a group is never added to its
 * members); what no list has means what a person said it does; a name whose bytes were decoded twice (`CÃ´te`) is mended where the mended name is known.
 */
export const areaReader = (
  field: 'reporter' | 'partner',
  notices = true,
  answers: AreaAnswers = {},
): CellReader<string> => {
  const answered = answerFinder(answers)
  return (text, suggest = true) => {
    if (text === '') return bad(finding('E_EMPTY_CELL', { field }))
    const found = resolveArea(text)
    if (!found) {
      const said = answered(text)
      return said === null ? (mended(text) ?? bad(unknownArea(text, suggest))) : good(said)
    }
    const { code, kind } = found.area
    if (!notices || text.toUpperCase() === code) return good(code, notices && kind === 'group' ? aggregate(code) : null)
    if (kind === 'group') return good(code, aggregate(code))
    if (found.by !== 'alias') return good(code)
    return mended(text) ?? good(code, finding('W_ALIAS', { area: code }))
  }
}

const aggregate = (area: string): Finding => finding('W_AGGREGATE', { area })

/** The row of all partners together, as it is named in tables: perhaps the world, perhaps only those that are listed. */
const ALL =
  /^(?:(?:grand )?totals?|insgesamt|(?:total )?all (?:countries|partners|markets)|ensemble|tous pays|total (?:général|general|pays|países|trade)|todos los países|всего|итого|все страны|المجموع|الإجمالي|جميع الدول)[ :*]*$/iu

/** Our codes of the areas that an unknown name may mean, best first. */
export const suggestedAreas = (text: string, limit?: number): string[] =>
  ALL.test(text) ? ['WLD'] : nearestAreas(text, limit).map(({ code }) => code)

function unknownArea(text: string, suggest: boolean): Finding {
  const [nearest] = suggest ? suggestedAreas(text, 1) : []
  return finding('E_UNKNOWN_COUNTRY', { suggestion: nearest ?? 'none' })
}

const DOUBLE = /[ÂÃÐÑÙØÅâ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€]+/g

/** UTF-8 read as windows-1252 and saved again: undone where it was done, and taken only if it then names an area. */
function mended(text: string): Reading<string> | null {
  const suggestion = text.replace(DOUBLE, (signs) => asUtf8(signs) ?? signs)
  const area = suggestion === text ? undefined : resolveArea(suggestion)?.area.code
  return area === undefined ? null : good(area, finding('W_MOJIBAKE', { suggestion, area }))
}

function asUtf8(signs: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(iconv.encode(signs, 'windows-1252'))
  } catch {
    return null
  }
}
