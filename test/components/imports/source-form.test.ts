import { describe, expect, test } from 'vitest'
import { checkSource, NO_SOURCE } from '@/components/imports/source-form'
import { sourceIdFrom } from '@/lib/trade/source-id'

const GOOD = { title: 'Außenhandel 2024', publisher: 'Ministry', url: '', terms: '' }

describe('the id of a new source', () => {
  test.each([
    ['Außenhandel 2024', 'aussenhandel-2024'],
    ['  Office des Changes: échanges  ', 'office-des-changes-echanges'],
    ['Łódź', 'lodz'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('of "%s" is %s', (title, id) => {
    expect(sourceIdFrom(title)).toBe(id)
  })

  test('exists for a title without Latin letters, and differs from that of another one', () => {
    expect(sourceIdFrom('Росстат')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(sourceIdFrom('Росстат')).not.toBe(sourceIdFrom('Минэк'))
  })
})

describe('what is entered about a new source', () => {
  test('needs a title and a publisher; address and terms may be empty', () => {
    expect(checkSource(NO_SOURCE, [])).toEqual({ title: 'titleMissing', publisher: 'publisherMissing' })
    expect(checkSource({ ...GOOD, title: '   ' }, [])).toEqual({ title: 'titleMissing' })
    expect(checkSource(GOOD, [])).toEqual({})
  })

  test('may not lead to a source that is there already', () => {
    expect(checkSource(GOOD, ['aussenhandel-2024'])).toEqual({ title: 'titleTaken' })
    expect(checkSource({ ...GOOD, title: 'aussenhandel-2024' }, ['aussenhandel-2024'])).toEqual({ title: 'titleTaken' })
  })

  test.each(['javascript:alert(1)', 'www.example.org', 'ftp://example.org/a.csv', 'https://'])(
    'takes no address like %s',
    (url) => {
      expect(checkSource({ ...GOOD, url }, [])).toEqual({ url: 'url' })
    },
  )

  test('takes a web address, with blanks around it', () => {
    expect(checkSource({ ...GOOD, url: ' https://example.org/trade?year=2024 ' }, [])).toEqual({})
  })

  test('has limits: 200 characters for a title, 1,000 for terms', () => {
    expect(checkSource({ ...GOOD, title: 'a'.repeat(200) }, [])).toEqual({})
    expect(checkSource({ ...GOOD, title: 'a'.repeat(201) }, [])).toEqual({ title: 'titleLong' })
    expect(checkSource({ ...GOOD, terms: 'a'.repeat(1001) }, [])).toEqual({ terms: 'termsLong' })
  })
})
