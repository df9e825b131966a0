import { expect, test } from 'vitest'
import { finding, problemAt } from '../../lib/import/problem'
import type { ReadRow } from '../../lib/import/types'
import { UnknownAreas } from '../../lib/import/unknown-areas'

const unknown = (text: string): ReadRow => ({
  kind: 'refused',
  line: 2,
  cells: ['MAR', text],
  problems: [problemAt(finding('E_UNKNOWN_COUNTRY', { suggestion: 'none' }), 2, 'partner', text)],
})

test('a name is listed once with all its rows, whatever its case, those with the most rows first', () => {
  const areas = new UnknownAreas()
  for (const text of ['Atlantis', 'Germny', 'germny', ' GERMNY']) areas.add(unknown(text))
  expect(areas.distinct).toBe(2)
  expect(areas.list(9).map(({ text, rows }) => [text, rows])).toEqual([
    ['Germny', 3],
    ['Atlantis', 1],
  ])
  expect(areas.list(1)[0]?.suggestions[0]).toBe('DEU')
})

test('a name longer than what a problem shows is kept whole', () => {
  const areas = new UnknownAreas()
  const long = 'The former united kingdom of nowhere and of everywhere else'
  areas.add(unknown(long))
  expect(areas.list(1)[0]?.text).toBe(long)
})
