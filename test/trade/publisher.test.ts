import { expect, test } from 'vitest'
import { NO_PUBLISHER, publisherName } from '../../lib/trade/publisher'

test('what stands for a publisher that nobody named is said in the language of the page, names stay as they are', () => {
  expect(publisherName(NO_PUBLISHER, 'de')).toBe('Hochgeladene Datei')
  expect(publisherName(NO_PUBLISHER, 'en')).toBe('Uploaded file')
  expect(publisherName('Statistisches Bundesamt', 'en')).toBe('Statistisches Bundesamt')
})
