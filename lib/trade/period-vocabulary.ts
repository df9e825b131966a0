import { foldTime } from './month-names'

/**
 * The words about time, folded as `foldTime` does and written as parts of patterns, in English, German, French, Spanish,
 * Russian and Arabic.
 */
const oneOf = (...words: readonly string[]): string =>
  [...new Set(words.map((word) => foldTime(word).replaceAll('.', String.raw`\.`)))]
    .sort((one, other) => other.length - one.length)
    .join('|')

const ORDINALS: ReadonlyArray<readonly string[]> = [
  [
    ...['1', 'i', '1st', 'first', 'erstes', 'erste', 'ersten', '1er', '1ere', 'premier', '1o', '1°', '1.er', '1.o'],
    ...['primer', 'primero', '1-й', '1-е', 'i-й', 'i-е', 'первый', 'первое', 'первом', 'первого', 'الاول'],
  ],
  [
    ...['2', 'ii', '2nd', 'second', 'zweites', 'zweite', 'zweiten', '2e', '2eme', 'deuxieme', '2o', '2.o', '2°'],
    ...['segundo', '2-й', '2-е', 'ii-й', 'ii-е', 'второй', 'второе', 'втором', 'второго', 'الثاني'],
  ],
  [
    ...['3', 'iii', '3rd', 'third', 'drittes', 'dritte', 'dritten', '3e', '3eme', 'troisieme', '3er', '3.er', '3o'],
    ...['3.o', '3°', 'tercer', 'tercero', '3-й', 'iii-й', 'третий', 'третьем', 'третьего', 'الثالث'],
  ],
  [
    ...['4', 'iv', '4th', 'fourth', 'viertes', 'vierte', 'vierten', '4e', '4eme', 'quatrieme', '4o', '4.o', '4°'],
    ...['cuarto', '4-й', 'iv-й', 'четвертый', 'четвертом', 'четвертого', 'الرابع'],
  ],
]
const NUMBER_OF = new Map(
  ORDINALS.flatMap((words, i) => words.map((word): [string, number] => [foldTime(word), i + 1])),
)
/** Matches the number of a part of a year, 1 to 4. */
export const NTH = `(${oneOf(...NUMBER_OF.keys())})\\.?`
export const nth = (word: string): number => NUMBER_OF.get(word) ?? 0

export const HALF = `(?:${oneOf(
  ...['Halbjahr', 'Hj', 'half-year', 'half year', 'half', 'h', 'semestre', 'semester', 'sem', 's'],
  ...['полугодие', 'полугодии', 'полугодия', 'п/г', 'пг', 'п', 'нп', 'النصف', 'نصف'],
)})\\.?`
export const QUARTER = `(?:${oneOf(
  ...['quarter', 'qtr', 'q', 'Quartal', 'Vierteljahr', 'Vj', 'Qu', 'trimestre', 'trim'],
  ...['квартал', 'квартале', 'квартала', 'кварт', 'кв', 'الربع', 'ربع', 'الفصل'],
)})\\.?`
export const FOUR_MONTHS = '(?:cuatrimestre|quadrimestre)'
export const MONTHS = `(?:${oneOf(
  ...['months', 'month', 'mths', 'Monate', 'Monat', 'Monaten', 'mois', 'meses', 'mes', 'm'],
  ...['месяцев', 'месяца', 'месяц', 'мес', 'м', 'اشهر', 'الاشهر', 'شهرا', 'شهر'],
)})\\.?`

const COUNTS = new Map<string, number>(
  [
    'two|zwei|deux|dos|два|شهران',
    'three|drei|trois|tres|три|ثلاثة',
    'four|vier|quatre|cuatro|четыре|اربعة',
    'five|fünf|cinq|cinco|пять|خمسة',
    'six|sechs|seis|шесть|ستة',
    'seven|sieben|sept|siete|семь|سبعة',
    'eight|acht|huit|ocho|восемь|ثمانية',
    'nine|neun|neuf|nueve|девять|تسعة',
    'ten|zehn|dix|diez|десять|عشرة',
    'eleven|elf|onze|once|одиннадцать',
    'twelve|zwölf|douze|doce|двенадцать',
  ].flatMap((words, i) => words.split('|').map((word): [string, number] => [foldTime(word), i + 2])),
)
/** Matches how many months are meant, in digits or words. */
export const COUNT = `(\\d{1,2}|${oneOf(...COUNTS.keys())})`
export const counted = (word: string): number => COUNTS.get(word) ?? Number(word)

/** What may stand before the number of first months, and between it and their word. */
export const FIRST = `(?:(?:${oneOf(
  ...['the', 'in', 'den', 'die', 'les', 'los', 'las', 'за', 'в', 'erste', 'ersten', 'first', 'premiers', 'premier'],
  ...['primeros', 'первые', 'первых', 'اول'],
)}) ){0,3}`
export const FIRST_BETWEEN = '(?:(?:ersten|premiers|primeros|первых) )?'

/** “Up to” a month: all months from January. Trade is summed, so that the end of a month stands for them as well. */
export const UP_TO = `(?:${oneOf(
  ...[
    'to',
    'up to',
    'to the end of',
    'up to the end of',
    'to end',
    'end',
    'end of',
    'at end',
    'at the end of',
    'through',
  ],
  ...[
    'bis',
    'bis Ende',
    'Ende',
    'a fin',
    'a fin de',
    'fin',
    'fin de',
    "jusqu'a",
    "jusqu'a fin",
    'a fines de',
    'fines de',
  ],
  ...['a finales de', 'hasta', 'hasta fines de', 'hasta finales de', 'до конца', 'на конец', 'по', 'по конец'],
  ...[
    'الى غاية',
    'الى غاية نهاية',
    'الى غاية متم',
    'حتى',
    'حتى نهاية',
    'نهاية',
    'في نهاية',
    'متم',
    'عند متم',
    'الى متم',
  ],
)})`

/** Words which say that a period is added up from January: `cumul`, `YTD`, `kumuliert`, `нарастающим итогом`. */
export const CUMULATED = oneOf(
  ...['ytd', 'year to date', 'year-to-date', 'cumulative', 'cumulated', 'cum', 'cum.', 'cumul', 'cumul.', 'cumulé'],
  ...['cumulée', 'en cumul', 'kumuliert', 'kum', 'kum.', 'seit Jahresbeginn', 'acumulado', 'acum', 'acum.'],
  ...['с начала года', 'нарастающим итогом', 'нарастающим итогом за', 'накопленным итогом', 'накопленным итогом за'],
  ...['تراكمي', 'منذ بداية السنة', 'منذ بداية العام'],
)

/** Words for a calendar year before its number. */
export const CALENDAR_YEAR = `(?:${oneOf(
  ...['year', 'calendar year', 'cy', 'Jahr', 'Kalenderjahr', 'année', 'année civile', 'año', 'año calendario'],
  ...['год', 'عام', 'سنة'],
)})`
