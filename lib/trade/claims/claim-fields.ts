import type { Coded } from './claim'

/** The fields of a claim in the order of `claims.csv`; those behind the note are optional there. */
export const CLAIM_FIELDS = [
  ...(['id', 'reporter', 'partner', 'flow', 'product', 'period', 'against', 'change', 'level', 'unit'] as const),
  ...(['wording', 'saidBy', 'publishedBy', 'date', 'url', 'note', 'levelDigits', 'changeWording', 'levelTo'] as const),
  'balance',
] as const
export type ClaimField = (typeof CLAIM_FIELDS)[number]

/** A claim as a person or a file gives it: texts, blank or absent where nothing is said. */
export type ClaimTexts = Readonly<Partial<Record<ClaimField, string>>>

export const CLAIM_PROBLEMS = [
  ...(['required', 'too-long', 'control-character', 'id', 'area', 'same-area', 'flow', 'product', 'period'] as const),
  ...([
    'against-same',
    'against-length',
    'change',
    'nothing-stated',
    'level',
    'negative-level',
    'level-to',
    'unit-missing',
    'period-fiscal',
    'hedge-twice',
  ] as const),
  ...(['unit', 'wording', 'date', 'url', 'level-digits', 'without-change', 'without-level', 'range-hedge'] as const),
  ...([
    'unit-several',
    'change-beyond',
    'date-order',
    'date-serial',
    'change-bare',
    'change-mark',
    'level-mark',
    'level-unit',
    'level-share',
    'unit-twice',
    'against',
    'against-several',
    'points-average',
    'balance',
    'balance-flow',
    'surplus-negative',
    'change-record',
    'change-rank',
  ] as const),
] as const
export type ClaimProblemCode = (typeof CLAIM_PROBLEMS)[number]

/** What is wrong with one field. `params.value` is what stood there, cut where it is long. */
export interface ClaimProblem extends Coded<ClaimProblemCode> {
  readonly field: ClaimField
}

/** Most characters that each may have. */
export const LONGEST: Readonly<Record<ClaimField, number>> = {
  ...{ id: 80, reporter: 80, partner: 80, flow: 40, product: 20, period: 40, against: 40, change: 60, level: 80 },
  ...{ unit: 40, wording: 40, saidBy: 300, publishedBy: 300, date: 40, url: 1000, note: 3000 },
  ...{ levelDigits: 2, changeWording: 40, levelTo: 40, balance: 40 },
}

/** Notes what is wrong with a field. */
export type Refuse = (field: ClaimField, code: ClaimProblemCode, params?: Coded['params']) => null
