import type { Flow } from '../flow'

/**
 * Hedges of a stated figure. Other words are read as one of these: "nearly" is `almost`, "more than" is `over`.
 * What each does to a figure stands in `interval.ts`.
 */
export const WORDINGS = ['exact', 'about', 'almost', 'over', 'under', 'at-least', 'at-most'] as const
export type Wording = (typeof WORDINGS)[number]

/** Sides of a trade balance. */
export const SIDES = ['deficit', 'surplus'] as const
export type Side = (typeof SIDES)[number]

/** A statement made in public about the trade of a pair, as it was made. Periods in SDMX notation. */
export interface Claim {
  /** slug: it stands in the claim's address */
  readonly id: string
  /** whose trade, as stated */
  readonly reporter: string
  readonly partner: string
  readonly flow: Flow
  /** `TOTAL`, a sector id or an HS code */
  readonly product: string
  readonly period: string
  /**
   * the period compared with, or `2015..2019` for the average of the same months of these years; null with a change means the
   * year before, which was then assumed
   */
  readonly against: string | null
  /** `+73%`, `-9.7%`, `x2`, `x1.9`, `/2`, `+8.7pp`, `+1/3`, `+20%..+30%` (see `readChange`) */
  readonly change: string | null
  /** decimal text in `unit`; of a range its lower end */
  readonly level: string | null
  /** the upper end, where a range was said ("1.2 to 1.3 billion"); else null */
  readonly levelTo: string | null
  /** how many digits of the level were stated, where its trailing zeros count ("1.60 billion": 3); null: they do not */
  readonly levelDigits: number | null
  readonly unit: string | null
  /** of a balance the side it was said to be on, where that was said; the level of a deficit is below zero */
  readonly balance: Side | null
  /** the hedge; of the level alone where `changeWording` says otherwise for the change */
  readonly wording: Wording
  /** the hedge of the change where it is another one ("doubled to over 950 million"); null: the same */
  readonly changeWording: Wording | null
  readonly saidBy: string
  readonly publishedBy: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  readonly date: string
  readonly url: string | null
  readonly note: string | null
}

/** A code with the facts that its words need. The words are in `messages/<language>/claims.json` under `verdict`. */
export interface Coded<Code extends string = string> {
  readonly code: Code
  readonly params: Readonly<Record<string, string | number>>
}
