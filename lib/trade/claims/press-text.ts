/** Verbs that stand behind their figure: "30 per cent up", "um ein Drittel gesunken". */
const BEHIND = /^(.+) (up|down|gestiegen|gewachsen|gesunken|gefallen|zurückgegangen|geschrumpft|verringert|erhöht)$/u

/** Compared in per cent, "20 per cent above", "a 40 percent drop": of factors it is not agreed what "three times more" is. */
const COMPARED =
  /^(?:(?:an?|eine?n?|une?) )?((?:.*(?:%|per ?cent|prozent|pour cent|процент\p{L}*|points?|punkten?))) (above|higher|more|below|lower|less|drop|fall|decline|decrease|increase|rise|über|höher|mehr|unter|niedriger|weniger|выше|больше|ниже|меньше)$/u
const LESS = /^(?:below|lower|less|drop|fall|decline|decrease|unter|niedriger|weniger|ниже|меньше)$/
/** Verbs around their figure: "legten um 7 Prozent zu". */
const AROUND = /^(?:legten?|nahm(?:en)?|brach(?:en)?|ging(?:en)?) (um .+) (zu|ab|ein|zurück)$/u

/** A text as the words of the press are looked up: lower case, one kind of apostrophe, single blanks, no "ё", its verb first. */
export const pressText = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replace(BEHIND, '$2 $1')
    .replace(COMPARED, (_, size: string, word: string) => `${LESS.test(word) ? 'fell' : 'rose'} ${size}`)
    .replace(AROUND, (_, size: string, end: string) => `${end === 'zu' ? 'gestiegen' : 'gefallen'} ${size}`)
    .replace(/^(рост|снижение|падение|сокращение|увеличение) составил\p{L}* /u, '$1 ')
