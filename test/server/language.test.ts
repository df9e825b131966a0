import { expect, test } from 'vitest'
import { cookieValue, negotiateLanguage } from '../../lib/server/language'

test.each([
  ['nothing is asked for', {}, 'en'],
  ['the address asks', { query: 'de', cookie: 'en', acceptLanguage: 'en' }, 'de'],
  ['the address asks for a language that there is not', { query: 'xx', cookie: 'de' }, 'de'],
  ['the cookie remembers', { cookie: 'de', acceptLanguage: 'en' }, 'de'],
  ['the browser prefers Swiss German', { acceptLanguage: 'de-CH, en;q=0.9' }, 'de'],
  ['weights reverse the order', { acceptLanguage: 'en;q=0.2, de;q=0.8' }, 'de'],
  ['of equal weights the first one counts', { acceptLanguage: 'fr, en;q=0.5, de;q=0.5' }, 'en'],
  ['German is excluded by weight 0', { acceptLanguage: 'de;q=0, en;q=0.1' }, 'en'],
  ['anything will do', { acceptLanguage: '*' }, 'en'],
  ['only other languages are acceptable', { acceptLanguage: 'fr, it;q=0.5' }, 'en'],
  ['the header is nonsense', { acceptLanguage: ';;q=,,\u0000=de;q=9' }, 'en'],
])('when %s', (_, wishes, language) => {
  expect(negotiateLanguage(wishes)).toBe(language)
})

test('a cookie is found by its whole name', () => {
  expect(cookieValue('xlang=en; lang=de; other=1', 'lang')).toBe('de')
  expect(cookieValue('xlang=en', 'lang')).toBeUndefined()
  expect(cookieValue(null, 'lang')).toBeUndefined()
})
