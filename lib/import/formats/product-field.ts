import { TOTAL, type Classification } from '../../trade/product'
import { productReader, type ProductReading } from '../fields/product'
import { remembering, type Reading } from '../fields/reading'
import { fieldReader, type FieldReader, type RowContext, type RowFindings } from './format'

/**
 * Reads the field `product` of a row in the classification that the row or the file names. `adjust` mends the text of a
 * code before it is read. A total is the same in every classification and edition: one line over time, not one per
 * edition.
 */
export function productField(
  context: RowContext,
  row: RowFindings,
  adjust: (text: string, classification: Classification) => string = (text) => text,
): (cells: readonly string[], classification: Classification) => ProductReading | undefined {
  const readers = new Map<Classification, FieldReader<ProductReading>>()
  return (cells, classification) => {
    let read = readers.get(classification)
    if (!read) {
      const code = productReader(classification)
      const adjusted = remembering((text, suggest) => totalWithoutEdition(code(adjust(text, classification), suggest)))
      readers.set(classification, (read = fieldReader(context, row, 'product', adjusted)))
    }
    return read(cells)
  }
}

/** A total of all goods, whatever classification the file is in. */
export const ALL_GOODS: ProductReading = { classification: '', product: TOTAL }

export function totalWithoutEdition(reading: Reading<ProductReading>): Reading<ProductReading> {
  return reading.ok && reading.value.product === TOTAL ? { ...reading, value: ALL_GOODS } : reading
}

/** A spreadsheet that cut the leading zero of an HS code leaves an odd number of digits: 1 was 01, 101 was 0101. */
export const padHsCode = (text: string, classification: Classification): string =>
  classification.startsWith('H') && /^\d+$/.test(text) && text.length % 2 === 1 && text.length < 6 ? `0${text}` : text
