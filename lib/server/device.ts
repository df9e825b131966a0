/** Whether a telephone seems to ask: by its client hint where it sends one, else by the word that browsers of telephones share. */
export function isPhone(headers: Headers): boolean {
  const hint = headers.get('sec-ch-ua-mobile')
  return hint === null ? /\bMobi/.test(headers.get('user-agent') ?? '') : hint === '?1'
}
