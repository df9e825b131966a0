import type { Side } from '../../trade/claims/claim'
import type { Flow } from '../../trade/flow'
import { foldWord } from '../cell-text'
import { readFlow } from './flow'

/** Words for a balance that say which side it is on, as the press has them. */
const WORDS: Readonly<Record<Side, readonly string[]>> = {
  deficit: [
    ...['deficit', 'trade deficit', 'trade gap', 'negative balance', 'negative trade balance', 'Defizit'],
    ...['Handelsdefizit', 'Handelsbilanzdefizit', 'Außenhandelsdefizit', 'Passivsaldo', 'Importüberschuss'],
    ...['Einfuhrüberschuss', 'déficit', 'déficit commercial', 'déficit de la balance commerciale', 'дефицит'],
    ...['торговый дефицит', 'дефицит торгового баланса', 'отрицательное сальдо', 'отрицательное торговое сальдо'],
    ...['déficit comercial', 'عجز', 'العجز التجاري', 'عجز تجاري', 'عجز الميزان التجاري'],
  ],
  surplus: [
    ...['surplus', 'trade surplus', 'positive balance', 'positive trade balance', 'Überschuss', 'Handelsüberschuss'],
    ...['Handelsbilanzüberschuss', 'Außenhandelsüberschuss', 'Exportüberschuss', 'Ausfuhrüberschuss', 'Aktivsaldo'],
    ...['excédent', 'excédent commercial', 'excédent de la balance commerciale', 'профицит', 'торговый профицит'],
    ...['профицит торгового баланса', 'положительное сальдо', 'положительное торговое сальдо', 'superávit'],
    ...['superávit comercial', 'فائض', 'الفائض التجاري', 'فائض تجاري', 'فائض الميزان التجاري'],
  ],
}

const SIDE_OF = new Map<string, Side>(
  (['deficit', 'surplus'] as const).flatMap((side) =>
    WORDS[side].map((word): [string, Side] => [foldWord(word), side]),
  ),
)

/** The flow of a claim by its code or a word for it; a deficit or a surplus is a balance on that side. Null for no flow. */
export function readClaimFlow(text: string): { readonly flow: Flow; readonly side: Side | null } | null {
  const side = SIDE_OF.get(foldWord(text))
  if (side) return { flow: 'B', side }
  const flow = readFlow(text)
  return flow.ok ? { flow: flow.value, side: null } : null
}
