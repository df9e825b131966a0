/** Verbs that stand behind their figure: "30 per cent up", "um ein Drittel gesunken". */
const BEHIND = /^(.+) (up|down|gestiegen|gewachsen|gesunken|gefallen|zurückgegangen|geschrumpft|verringert|erhöht)$/u

/** A text as the words of the press are looked up: lower case, one kind of apostrophe, single blanks, no "ё", its verb first. */
export const pressText = (text: string): string =>
  text.trim().toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").replaceAll(/\s+/g, ' ').replace(BEHIND, '$2 $1')
