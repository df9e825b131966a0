import { asciiDigits } from '../month-names'

/**
 * A figure, period or day in Arabic digits and marks in those of the rest of the program: `٣٠٫٥٪` is `30.5%`, and so is `٪٣٠٫٥`, as
 * it stands where the text runs to the left. A true minus becomes a hyphen.
 */
export const westernFigure = (text: string): string =>
  asciiDigits(text)
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', '')
    .replaceAll('\u066a', '%')
    .replaceAll('\u2212', '-')
    // Marks of direction that come along when Arabic is copied.
    .replaceAll(/[\u061c\u200e\u200f]/g, '')
    .replace(/^%\s*([-+]?)([\d.,]+)\s*([-+]?)$/, '$1$3$2%')
