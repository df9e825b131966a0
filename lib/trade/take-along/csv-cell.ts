/**
 * A cell after RFC 4180: in quotes, doubled inside, where it holds the delimiter, a quote or a line end, or a blank at its
 * edge, which some readers would take away. The one place where this product writes a cell.
 */
export function csvCell(text: string, delimiter = ','): string {
  const quoted = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
  return quoted ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of cells with its end: CRLF, as RFC 4180 has it. */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`
