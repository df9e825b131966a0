import iconv from 'iconv-lite'

/** A file as somebody may have it, and what each of its rows is. */
export interface Variant<Said> {
  readonly title: string
  readonly file: string
  /** UTF-8 without a mark where it is absent. */
  readonly encoding?: string
  /** What a person says of the file. */
  readonly said: Said
  /** What each row is, computed by hand from the file. */
  readonly lines: readonly string[]
}

/** The bytes of the file. */
export const bytesOfVariant = ({ file, encoding }: Variant<unknown>): Uint8Array =>
  iconv.encode(file, encoding ?? 'utf8', { addBOM: encoding !== undefined })
