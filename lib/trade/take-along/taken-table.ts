/**
 * The figures of a chart or table as they are taken along: what is on the screen, in a form that files are made of.
 * Cells of numbers are decimal text (`1173934000.5`) or codes as text; null is no figure.
 */
export interface TakenTable {
  readonly columns: readonly TakenColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

export interface TakenColumn {
  /** Header for machines: the field's standard name, such as `period`, `flow`, `value`, `status`. */
  readonly id: string
  /** Header for people, in the reader's language. */
  readonly header: string
  readonly kind: 'text' | 'number'
}
