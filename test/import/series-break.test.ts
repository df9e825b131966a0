import { expect, test } from 'vitest'
import { writeOwnCsv } from '../../lib/import/own-csv'
import { saysBreak } from '../../lib/import/series-break'
import { speaksOfBreaks } from '../../lib/import/speaks-of-breaks'
import { readAll } from './reading'

test.each(['b', 'B', 'be', 'b,p', 'P b', 'break', 'provisional break', 'b: break in time series'])(
  '“%s” marks a break',
  (status) => {
    expect(saysBreak(status)).toBe(true)
  },
)

test.each(['', 'A', 'p', 'e', 'normal', 'final', 'provisional', 'confidential', 'estimate'])(
  '“%s” marks no break',
  (status) => {
    expect(saysBreak(status)).toBe(false)
  },
)

test('our own form and SDMX-CSV mark breaks in their column of statuses', async () => {
  const own = await readAll(
    'reporter,partner,flow,product,period,value,unit,status\nDEU,MAR,X,TOTAL,2020,5,EUR,b\nDEU,MAR,X,TOTAL,2021,6,EUR,p\n' +
      'DEU,MAR,X,TOTAL,2022,7,EUR,provisional break\n',
  )
  const sdmx = await readAll(
    'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n' +
      'ESTAT:DS-059341(1.0),15/06/26,M,DE,MA,TOTAL,2,VALUE_EUR,2025-06,7,b,\n',
  )
  const marked = [...own.rows, ...sdmx.rows].map((row) => row.kind === 'observation' && row.seriesBreak)
  expect(marked).toEqual([true, undefined, true, true])
})

test('what our own form says of a break reads back the same, beside the status', async () => {
  const given = {
    reporter: 'DEU',
    partner: 'MAR',
    flow: 'X',
    product: 'TOTAL',
    classification: '',
    measure: 'value',
  } as const
  const written = { ...given, unit: 'EUR', valuation: '', period: { first: 24240, months: 12 }, value: '5' } as const
  const { rows } = await readAll(
    [
      ...writeOwnCsv([
        { ...written, status: 'P', seriesBreak: true },
        { ...written, period: { first: 24252, months: 12 }, status: 'P' },
      ]),
    ].join(''),
  )
  expect(rows.map((row) => row.kind === 'observation' && [row.observation.status, row.seriesBreak])).toEqual([
    ['P', true],
    ['P', undefined],
  ])
})

test('a file speaks of breaks that has a column of statuses or, as Eurostat’s tables of text, flags behind its figures', () => {
  const status = [{ name: 'OBS_FLAG', field: 'status' }]
  expect(speaksOfBreaks({ format: 'sdmx-eurostat', columns: status })).toBe(true)
  expect(speaksOfBreaks({ format: 'eurostat-tsv', columns: [] })).toBe(true)
  expect(speaksOfBreaks({ format: 'own', columns: [{ name: 'value', field: 'value' }] })).toBe(false)
})
