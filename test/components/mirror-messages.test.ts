import { describe, expect, test } from 'vitest'
import { mirrorReasonWords } from '../../lib/server/mirror-reason-words'
import { LANGUAGES } from '../../lib/trade/locale'
import { isMirror, mirrorOf, mirrorsOf } from '../../lib/trade/mirror/mirror-lines'
import { mirrorReasons, REASON_IDS, REASON_SAYINGS } from '../../lib/trade/mirror/mirror-reasons'
import { sectorMirror } from '../../lib/trade/mirror/sector-mirror'
import de from '../../messages/de/mirror.json'
import en from '../../messages/en/mirror.json'
import { at, cells, line } from '../trade/build-figures'

const CATALOGUES = { en, de } as const

describe.each(LANGUAGES)('the words for reasons in %s', (language) => {
  const reasons = CATALOGUES[language].reasons as Record<string, Record<string, string>>

  test('are there for every reason and every sentence that can be said of it, and for none besides', () => {
    expect(Object.keys(reasons).toSorted()).toEqual(REASON_IDS.toSorted())
    for (const id of REASON_IDS)
      expect(Object.keys(reasons[id]!).toSorted()).toEqual(['title', ...REASON_SAYINGS[id]].toSorted())
  })

  test('say numbers, names and units, and leave no placeholder open', () => {
    const exporter = {
      reporter: 'RUS',
      partner: 'MAR',
      sources: [],
      lines: [line('X', { TOTAL: cells({ '2020': '780937839' }), energy: cells({ '2020': '436334988' }) })],
    }
    const importer = {
      reporter: 'MAR',
      partner: 'RUS',
      sources: [],
      lines: [line('M', { TOTAL: cells({ '2020': '1622723437' }), energy: cells({ '2020': '977644399' }) })],
    }
    const lines = mirrorOf(exporter, importer)
    if (!isMirror(lines)) throw new Error(lines.missing)
    const bySector = sectorMirror(lines, mirrorsOf(exporter, importer), at('2020'))
    const words = mirrorReasonWords(language)
    for (const reason of mirrorReasons(lines, { exporter, importer }, at('2020'), bySector)) {
      const { title, sentence } = words(reason, lines)
      expect(`${title} ${sentence}`).not.toMatch(/[{}]|mirror\.reasons|undefined|null/)
      expect(sentence).toMatch(/[.]$/)
    }
  })
})
