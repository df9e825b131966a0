import { describe, expect, test } from 'vitest'
import { printingsOf, speakerOf, statedPercent, wordKey } from '../../../components/claims/claim-text'

describe('where a claim was printed', () => {
  test('each printing has the address of its own host, from the claim or from its note', () => {
    const printings = printingsOf({
      publishedBy: 'marokko.com (German); riamo.ru (Russian)',
      url: 'https://www.marokko.com/aktuelles/russland',
      note: 'The city of Moscow, not Russia. Also https://riamo.ru/news/garbuzov/.',
    })
    expect(printings).toEqual([
      { name: 'marokko.com', language: 'German', url: 'https://www.marokko.com/aktuelles/russland' },
      { name: 'riamo.ru', language: 'Russian', url: 'https://riamo.ru/news/garbuzov/' },
    ])
  })

  test('an agency that is no host has the claim’s own address', () => {
    expect(printingsOf({ publishedBy: 'TASS', url: 'https://tass.com/economy/2031637', note: null })).toEqual([
      { name: 'TASS', language: null, url: 'https://tass.com/economy/2031637' },
    ])
  })

  test('an address of another host in the note is given to nobody', () => {
    expect(
      printingsOf({ publishedBy: 'TASS; EFE', url: null, note: 'See https://example.org/x' }).map(({ url }) => url),
    ).toEqual([null, null])
  })
})

test('who spoke is a name, and an office where one was given', () => {
  expect(speakerOf('Dmitry Patrushev, deputy prime minister')).toEqual({
    name: 'Dmitry Patrushev',
    office: 'deputy prime minister',
  })
  expect(speakerOf('Office des Changes')).toEqual({ name: 'Office des Changes', office: null })
})

test('an office is kept in the messages under its words', () => {
  expect(wordKey('minister in the Moscow city government')).toBe('minister-in-the-moscow-city-government')
})

test('a change is read with the decimals it was stated in; a factor is no percentage', () => {
  expect(statedPercent('+30%')).toEqual({ ratio: 0.3, decimals: 0 })
  expect(statedPercent('-9.7%')).toEqual({ ratio: -0.097, decimals: 1 })
  expect(statedPercent('x2')).toBeNull()
  expect(statedPercent('+8.7pp')).toBeNull()
  expect(statedPercent(null)).toBeNull()
})
