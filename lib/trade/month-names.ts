/** Printable ASCII throughout, as most texts are: there is nothing to fold but case. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return false
  }
  return true
}

/**
 * Months by name in English, German, French, Spanish, Italian, Russian (also as they are declined) and Arabic (the names of Egypt,
 * of the Levant, of Morocco and of Algeria and Tunisia), with the abbreviations that tables use.
 */
const NAMES: ReadonlyArray<readonly string[]> = [
  [
    ...[
      'january',
      'gennaio',
      'gen',
      'jan',
      'januar',
      'jänner',
      'janvier',
      'janv',
      'enero',
      'ene',
      'январь',
      'января',
      'январе',
      'янв',
    ],
    ...['يناير', 'كانون الثاني', 'جانفي'],
  ],
  [
    ...[
      'february',
      'febbraio',
      'feb',
      'februar',
      'février',
      'févr',
      'fév',
      'febrero',
      'февраль',
      'февраля',
      'феврале',
      'февр',
      'фев',
    ],
    ...['فبراير', 'شباط', 'فيفري'],
  ],
  [...['march', 'mar', 'märz', 'mär', 'mrz', 'mars', 'marzo', 'март', 'марта', 'марте', 'мар'], ...['مارس', 'آذار']],
  [
    ...['april', 'aprile', 'apr', 'avril', 'avr', 'abril', 'abr', 'апрель', 'апреля', 'апреле', 'апр'],
    ...['أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ],
  [...['may', 'maggio', 'mag', 'mai', 'mayo', 'май', 'мая', 'мае'], ...['مايو', 'أيار', 'ماي']],
  [
    ...['june', 'giugno', 'giu', 'jun', 'juni', 'juin', 'junio', 'июнь', 'июня', 'июне', 'июн'],
    ...['يونيو', 'يونيه', 'حزيران', 'جوان'],
  ],
  [
    ...['july', 'luglio', 'lug', 'jul', 'juli', 'juillet', 'juil', 'julio', 'июль', 'июля', 'июле', 'июл'],
    ...['يوليو', 'يوليه', 'تموز', 'يوليوز', 'جويلية'],
  ],
  [
    ...['august', 'aug', 'août', 'agosto', 'ago', 'август', 'августа', 'августе', 'авг'],
    ...['أغسطس', 'آب', 'غشت', 'أوت'],
  ],
  [
    ...['september', 'settembre', 'sept', 'sep', 'septembre', 'septiembre', 'setiembre', 'set'],
    ...['сентябрь', 'сентября', 'сентябре', 'сент', 'сен', 'سبتمبر', 'أيلول', 'شتنبر'],
  ],
  [
    ...[
      'october',
      'ottobre',
      'ott',
      'oct',
      'oktober',
      'okt',
      'octobre',
      'octubre',
      'октябрь',
      'октября',
      'октябре',
      'окт',
    ],
    ...['أكتوبر', 'تشرين الأول'],
  ],
  [
    ...['november', 'nov', 'novembre', 'noviembre', 'ноябрь', 'ноября', 'ноябре', 'нояб', 'ноя'],
    ...['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ],
  [
    ...['december', 'dicembre', 'dec', 'dezember', 'dez', 'décembre', 'déc', 'diciembre', 'dic'],
    ...['декабрь', 'декабря', 'декабре', 'дек', 'ديسمبر', 'كانون الأول', 'دجنبر'],
  ],
]

const ZEROS = [0x0660, 0x06f0] as const

/** Arabic-Indic digits, of both kinds, as the digits 0 to 9. */
export const asciiDigits = (text: string): string =>
  isPlain(text)
    ? text
    : text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
        const point = digit.charCodeAt(0)
        return String(point - (point < ZEROS[1] ? ZEROS[0] : ZEROS[1]))
      })

const plainLetters = (text: string): string => asciiDigits(text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, ''))

/** How words about time are compared: lower case, no accents, digits 0 to 9, one kind of hyphen, single blanks. */
export const foldTime = (text: string): string =>
  isPlain(text) && !text.includes('  ') ? text.toLowerCase().trim() : foldLetters(text)

const foldLetters = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

const MONTH_OF = new Map(NAMES.flatMap((names, i) => names.map((name): [string, number] => [foldTime(name), i + 1])))

/** Matches one name of a month in a folded text, the longer names first. */
export const MONTH_NAME = [...MONTH_OF.keys()].sort((one, other) => other.length - one.length).join('|')

/** 1 to 12 for a folded name that `MONTH_NAME` matches. */
export const monthNamed = (name: string): number => MONTH_OF.get(name) ?? 0
