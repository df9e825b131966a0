import type { Wording } from './claim'
import { pressText } from './press-text'

/** Hedges as they are said, in lower case and without "ё". Of two that begin alike the longer one is meant. */
const SAID: Readonly<Record<Wording, readonly string[]>> = {
  exact: ['exactly', 'precisely', 'genau', 'exactement', 'ровно'],
  almost: [
    ...['almost', 'nearly', 'just under', 'just below', 'close to', 'a little under', 'slightly less than'],
    ...['fast', 'knapp', 'beinahe', 'nahezu', 'annähernd'],
    ...['presque', 'près de', 'quasi', 'quasiment'],
    ...['почти', 'без малого', 'чуть менее', 'чуть меньше', 'чуть менее чем', 'ما يقرب من', 'قرابة'],
  ],
  about: [
    ...['about', 'around', 'approximately', 'approx.', 'roughly', 'some', 'circa', 'c.', 'in the region of'],
    ...['etwa', 'rund', 'ungefähr', 'zirka', 'ca.', 'environ', 'autour de', 'quelque'],
    ...['около', 'примерно', 'порядка', 'приблизительно', 'حوالي', 'نحو'],
  ],
  over: [
    ...['over', 'more than', 'above', 'just over', 'just above', 'slightly more than', 'a little over', 'upwards of'],
    ...['über', 'mehr als', 'gut', 'etwas mehr als', 'plus de', 'plus que', 'un peu plus de', 'au-delà de'],
    ...['более', 'более чем', 'больше', 'больше чем', 'свыше', 'чуть более', 'чуть больше', 'чуть более чем'],
    ...[
      'exceeded',
      'exceeds',
      'exceeding',
      'topped',
      'surpassed',
      'überstieg',
      'überstiegen',
      'übertraf',
      'überschritt',
    ],
    ...[
      'a dépassé',
      'ont dépassé',
      'dépassant',
      'dépassent',
      'dépasse',
      'превысил',
      'превысила',
      'превысило',
      'превысили',
    ],
    ...['تجاوز', 'تجاوزت', 'أكثر من', 'ما يزيد عن', 'ما يزيد على'],
  ],
  under: ['under', 'less than', 'below', 'unter', 'weniger als', 'moins de', 'менее', 'менее чем', 'меньше', 'أقل من'],
  'at-least': [
    ...['at least', 'no less than', 'not less than', 'minimum', 'a minimum of', 'mindestens', 'wenigstens'],
    ...['au moins', 'не менее', 'не менее чем', 'не меньше', 'как минимум', 'минимум', 'على الأقل'],
  ],
  'at-most': [
    ...[
      'at most',
      'up to',
      'no more than',
      'not more than',
      'maximum',
      'a maximum of',
      'höchstens',
      'maximal',
      'bis zu',
    ],
    ...['au plus', "jusqu'à", 'не более', 'не более чем', 'не больше', 'максимум', 'على الأكثر'],
  ],
}

const HEDGES: ReadonlyMap<string, Wording> = new Map(
  (Object.keys(SAID) as Wording[]).flatMap((wording) =>
    SAID[wording].map((said): [string, Wording] => [said, wording]),
  ),
)

const LONGEST_FIRST = [...HEDGES.keys()].toSorted((a, b) => b.length - a.length)
const escaped = (text: string): string => text.replace(/[.*+?()|[\]\\]/g, String.raw`\$&`)
/** The verb before a hedge stays with the figure: "up almost 30 %", "fell by more than half". */
const HEDGED = new RegExp(
  String.raw`^((?:(?:an?|eine?|une) )?(?:\p{L}+ )??(?:by |of |um |von |de |на |بنسبة )?)(${LONGEST_FIRST.map(escaped).join('|')}) (.+)$`,
  'u',
)
/** A hedge by another word than its code (`more than`, "fast", "почти"); null where there is no such word. */
export const spokenHedge = (text: string): Wording | null =>
  HEDGES.get(pressText(text).replaceAll(/[-_]/g, ' ')) ?? null

/** A figure with the hedge that stands before it: "almost 30 %" is `almost` and "30 %"; null where none does. */
export function hedgedFigure(text: string): { readonly wording: Wording; readonly figure: string } | null {
  const [, verb = '', hedge, figure = ''] = HEDGED.exec(pressText(text)) ?? []
  const wording = hedge === undefined ? undefined : HEDGES.get(hedge)
  return wording === undefined ? null : { wording, figure: verb + figure }
}
