import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { OKATO_REGIONS } from '../../../lib/import/formats/okato-regions'
import { findArea } from '../../../lib/trade/area'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

test('the reporter is the region: the city of Moscow is not Moscow Oblast', async () => {
  const reading = await readAll(
    [
      'DIRECTION,PERIOD,COUNTRY,HS,UM,VALUE,NETWEIGHT,QUANTITY,REGION,REGION_S',
      'IMP,01/2015,LI,8708291000,,7826,1899,0,46000 - MOSCOW REGION,01-CENTRAL FEDERAL DISTRICT',
      'EXP,01/2015,IR,4407109100,MTQ,517346,1850969,3861,33000 - KIROV REGION,05-VOLGA',
      'EXP,02/2015,MA,101210000,,5,1,0,45000 - MOSCOW,01-CENTRAL FEDERAL DISTRICT',
      'EXP,02/2015,NA,8703231910,,5,1,0,,',
      'EXP,02/2015,,8703231910,,5,1,0,45000 - MOSCOW,',
      'EXP,02/2015,MA,8703231910,,5,1,0,12345 - ATLANTIS,',
    ].join('\n'),
  )
  expect(reading.head).toMatchObject({ format: 'russian-customs', source: 'russian-customs' })
  expect(problemsOf(reading)).toContain('W_NO_PARTNER@6:COUNTRY')
  expect(linesOf(reading)).toEqual([
    ...[
      'RU-MOS LIE M HS 8708291000 2015-01 7826 USD CIF A',
      'RU-MOS LIE M HS 8708291000 2015-01 1899 KG  A',
      'S_EMPTY',
    ],
    'RU-KIR IRN X HS 4407109100 2015-01 517346 USD FOB A',
    'RU-KIR IRN X HS 4407109100 2015-01 1850969 KG  A',
    'RU-KIR IRN X HS 4407109100 2015-01 3861 MTQ  A',
    ...['RU-MOW MAR X HS 0101210000 2015-02 5 USD FOB A', 'RU-MOW MAR X HS 0101210000 2015-02 1 KG  A', 'S_EMPTY'],
    'S_NO_REGION',
    // A figure of no country is not lost.
    ...['RU-MOW _X X HS 8703231910 2015-02 5 USD FOB A', 'RU-MOW _X X HS 8703231910 2015-02 1 KG  A', 'S_EMPTY'],
    ...['E_UNKNOWN_COUNTRY REGION', 'refused', 'S_EMPTY'],
  ])
})

test('the Russian dump: tabs, windows-1251, ИМ and ЭК, decimal commas', async () => {
  const text = [
    'NAPR\tPERIOD\tSTRANA\tTNVED\tEDIZM\tSTOIM\tNETTO\tKOL\tREGION\tREGION_S',
    'ИМ\t01/2015\tMA\t0805200000\t\t7826,5\t1899\t0\t40000 - САНКТ-ПЕТЕРБУРГ\t02 - СЕВЕРО-ЗАПАДНЫЙ',
    'ЭК\t01/2015\tMA\t3102101000\t\t10\t20\t0\t45000 - Г.МОСКВА\t01 - ЦЕНТРАЛЬНЫЙ',
  ].join('\r\n')
  const reading = await readAll(iconv.encode(text, 'windows-1251'))
  expect(reading.head).toMatchObject({ encoding: 'windows-1251', delimiter: '\t', decimal: ',' })
  expect(linesOf(reading).filter((row) => row.includes('USD'))).toEqual([
    'RU-SPE MAR M HS 0805200000 2015-01 7826.5 USD CIF A',
    'RU-MOW MAR X HS 3102101000 2015-01 10 USD FOB A',
  ])
})

test('without a column of regions the reporter is Russia', async () => {
  const reading = await readAll('DIRECTION,PERIOD,COUNTRY,HS,VALUE,NETWEIGHT\nIMP,01/2015,MA,0805200000,10,2\n')
  expect(problemsOf(reading)).toEqual([])
  expect(linesOf(reading)).toEqual([
    'RUS MAR M HS 0805200000 2015-01 10 USD CIF A',
    'RUS MAR M HS 0805200000 2015-01 2 KG  A',
  ])
})

test('every region of the list is an area of Russia', () => {
  for (const code of OKATO_REGIONS.values()) expect(findArea(code)?.parent, code).toBe('RUS')
})

test('a dash for the unit says that there is none: the quantity is left out, not refused', async () => {
  const text = 'NAPR\tPERIOD\tSTRANA\tTNVED\tEDIZM\tSTOIM\tNETTO\tKOL\nИМ\t01/2020\tMA\t0805100000\t-\t5\t6\t0\n'
  expect((await readAll(text)).rows.map((row) => (row.kind === 'skipped' ? row.reason : row.kind))).toEqual([
    ...['observation', 'observation', 'S_EMPTY'],
  ])
})
