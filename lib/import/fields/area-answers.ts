import { findArea } from '../../trade/area'
import { foldName } from '../../trade/folded-name'
import type { AreaAnswer } from '../choices'

/** Names are compared as area names are: without case, accents and punctuation. */
export const foldedArea = (text: string): string => foldName(text) || text.trim().toLowerCase()

/** What names mean that no code list has; `onUse` hears of each answer that is used, at least once for each spelling. */
export interface AreaAnswers {
  readonly areas?: readonly AreaAnswer[]
  readonly onAreaAnswer?: (answer: AreaAnswer) => void
}

/** Looks up what a person has said a name means; answers with a code that does not exist are none. */
export function answerFinder({ areas = [], onAreaAnswer }: AreaAnswers): (text: string) => string | null {
  if (areas.length === 0) return () => null
  const byName = new Map(areas.filter(({ area }) => findArea(area)).map((answer) => [foldedArea(answer.text), answer]))
  return (text) => {
    const answer = byName.get(foldedArea(text))
    if (!answer) return null
    onAreaAnswer?.(answer)
    return answer.area
  }
}
