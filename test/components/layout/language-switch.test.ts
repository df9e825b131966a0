import { expect, test } from 'vitest'
import { languageHref } from '../../../components/layout/LanguageSwitch'
import { parseTheme, themeCookie } from '../../../components/layout/theme'

test.each([
  ['/RUS/MAR', '', '/RUS/MAR?lang=de'],
  ['/RUS/MAR', 'sector=energy&period=2020', '/RUS/MAR?sector=energy&period=2020&lang=de'],
  ['/RUS/MAR', 'lang=en&sector=a%2Cb', '/RUS/MAR?sector=a,b&lang=de'],
  ['/imports', 'q=%26lang%3Den', '/imports?q=%26lang%3Den&lang=de'],
])('the language of %s?%s changes and the rest of the address stays', (path, query, href) => {
  expect(languageHref(path, query, 'de')).toBe(href)
})

test('an unknown theme is that of the system', () => {
  expect([undefined, '', 'sepia', 'dark'].map(parseTheme)).toEqual(['system', 'system', 'system', 'dark'])
  expect(themeCookie('dark')).toBe('theme=dark; Path=/; Max-Age=31536000; SameSite=Lax')
})
