/**
 * The figures of a chart or table as they are taken along: what is on the screen, in a form that files are made of. One
 * row a figure, oldest first. Cells of numbers are decimal text (`1173934000.5`), codes are text; null is no figure, and
 * then a column says why.
 */
export interface TakenTable {
  readonly columns: readonly TakenColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  /**
   * For people the table is turned as it is on the screen: the codes of `column` (flows, sectors, sources) become columns
   * of their own, each with its `values`; what has no other differences shares a row. Machines get the rows as they are.
   */
  readonly across?: { readonly column: string; readonly values: readonly string[] }
}

export interface TakenColumn {
  /** Header for machines: the field's standard name, such as `period`, `flow`, `value`, `status`. Unique in its table. */
  readonly id: string
  /** Header for people, in the reader's language. Of a ratio it names what a hundred times it is: "Share, %". */
  readonly header: string
  /** A ratio (0.145) is written as it is for machines and times a hundred (14.5) for people. */
  readonly kind: 'text' | 'number' | 'ratio'
  /** What the codes of this column are called in the reader's language: people read these, machines the codes. */
  readonly labels?: Readonly<Record<string, string>>
  /** Written for one of the two only: a status code for machines, its words for people. Empty columns are not written for people. */
  readonly for?: 'people' | 'machines'
}
