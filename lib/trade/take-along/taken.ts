import type { SourceInfo } from '../pair-figures'
import type { TakenTable } from './taken-table'

/** What a chart or table gives of itself to be taken along. */
export interface TakenFigures {
  /** All figures drawn, with every digit. Only called when somebody takes them. */
  readonly table: () => TakenTable
  /** The unit of the table's figures in words, with its valuation: "USD, exports FOB, imports CIF". */
  readonly unit: string
  /**
   * What is the same in every row and no column of the table, for machines: `{ unit: 'USD', valuation: 'FOB', flow: 'M' }`.
   * They add to the page's and go before them.
   */
  readonly codes?: TakenCodes
  /** What is shown beyond the page's filters, in words: "Imports", "2020 against 2019". */
  readonly filters?: readonly string[]
  /** The periods shown, in SDMX notation, for the file's name: `2013..2025`. */
  readonly period?: string
}

/** What a page gives of all its charts. */
export interface TakenFrom {
  /** Whose trade with whom, in words: "Russia and Morocco". */
  readonly subject: string
  readonly codes: TakenCodes
  /** What the page is filtered by, in words: "Sectors: Energy". */
  readonly filters: readonly string[]
  /** What files are called after where the codes do not name a pair: the id of a statement. */
  readonly name?: string
}

type TakenCodes = Readonly<
  Partial<
    Record<
      'reporter' | 'partner' | 'source' | 'flow' | 'product' | 'classification' | 'measure' | 'unit' | 'valuation',
      string
    >
  >
>

/** Who published figures that are taken along, and who reported them. */
export interface TakenSource {
  readonly source: Pick<SourceInfo, 'id' | 'title' | 'publisher' | 'url' | 'terms' | 'published' | 'imported' | 'asOf'>
  /** Name of the area that reported them; '' where rows differ in it. */
  readonly reporter: string
}

/** Figures with everything that has to travel with them: a file, a picture and a citation are each made from one of these. */
export interface Taken {
  /** Anchor of the chart on its page. */
  readonly id: string
  readonly title: string
  /** What stands under the title on the page: the axes' unit with its magnitude, say; '' for nothing. */
  readonly subtitle: string
  readonly subject: string
  readonly filters: readonly string[]
  readonly unit: string
  readonly codes: TakenCodes
  readonly name?: string
  readonly period: string
  readonly table: TakenTable
  readonly sources: readonly TakenSource[]
  /** Notes under the chart, as sentences. */
  readonly notes: readonly string[]
  /** `YYYY-MM-DD`: when it was taken. */
  readonly retrieved: string
  /** The address that shows the same again, with the chart's anchor. */
  readonly address: string
}
