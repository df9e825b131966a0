import { describe, expect, test } from 'vitest'
import { formatById } from '../../../lib/import/formats/registry'
import { observationsOf, problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const COMEXT = 'freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2024-02 \t2024-01 \t2023 '

describe('Eurostat’s tables of tab-separated text', () => {
  test('Comext: codes in the first column, a figure with its flags for each period', async () => {
    const reading = await readAll(
      [
        COMEXT,
        'M,DE,MA,8703,2,VALUE_IN_EUROS\t1234.5 p\t: c\t: ',
        'M,DE,MA,8703,1,QUANTITY_IN_100KG\t12be\t0\t',
        'M,DE,MA,8703,1,SUPPLEMENTARY_QUANTITY\t1 \t2 \t3 ',
      ].join('\r\n'),
    )
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head).toMatchObject({ format: 'comext-tsv', source: 'eurostat-comext', delimiter: '\t' })
    expect(linesOf(reading)).toEqual([
      'DEU MAR X HS 8703 2024-02 1234.5 EUR FOB P',
      'DEU MAR X HS 8703 2024-01  EUR FOB C',
      'DEU MAR X HS 8703 2023  EUR FOB M',
      'DEU MAR M HS 8703 2024-02 1200 KG  E',
      'DEU MAR M HS 8703 2024-01 0 KG  A',
      'S_EMPTY',
      ...['S_INDICATOR', 'S_INDICATOR', 'S_INDICATOR'],
    ])
  })

  test('a figure with the flag of a break is a normal one, and the break is noted', async () => {
    const { rows } = await readAll(`${COMEXT}\nM,DE,MA,8703,2,VALUE_IN_EUROS\t12 b\t5 bp\t3 e\n`)
    expect(rows.map((row) => row.kind === 'observation' && [row.observation.status, row.seriesBreak])).toEqual([
      ['A', true],
      ['P', true],
      ['E', undefined],
    ])
  })

  test('what is wrong with the codes of a line is said once, what is wrong with a figure in its column', async () => {
    const reading = await readAll(
      `${COMEXT}\nM,DE,XQZ,8703,9,VALUE_IN_EUROS\t1\t2 \t3\nM,DE,MA,8703,2,VALUE_IN_EUROS\t1qqqqq\t-2 \t5 ?\n`,
    )
    expect(problemsOf(reading)).toEqual([
      ...[
        'E_FLOW@2:flow',
        'E_UNKNOWN_COUNTRY@2:partner',
        'E_NUMBER@3:2024-02',
        'E_NEGATIVE@3:2024-01',
        'E_NUMBER@3:2023',
      ],
    ])
    expect(reading.rows.filter(({ kind }) => kind === 'refused')).toHaveLength(6)
  })

  test('the refused rows come back as they were written, with the helper columns left in', async () => {
    const mended = `"${COMEXT.split('\t')[0]}",2024-02,_line,_column,_code,_message\n"M,DE,MA,8703,2,VALUE_EUR",12 p,2,,,\n`
    const reading = await readAll(mended)
    expect(problemsOf(reading)).toEqual([])
    expect(linesOf(reading)).toEqual(['DEU MAR X HS 8703 2024-02 12 EUR FOB P'])
  })

  test('tables by groups of goods, of today and with the older word for time', async () => {
    const reading = await readAll(
      'freq,indic_et,sitc06,partner,geo\\TIME_PERIOD\t2022 \t2023 \nA,MIO_EXP_VAL,SITC7,MA,EU27_2020\t35.4 e\t: z\n',
    )
    expect(reading.head).toMatchObject({ format: 'eurostat-tsv', source: 'eurostat' })
    expect(linesOf(reading)).toEqual([
      'EU27_2020 MAR X S4 7 2022 35400000 EUR FOB E',
      'EU27_2020 MAR X S4 7 2023  EUR FOB M',
    ])
    const older = await readAll('unit,stk_flow,partner,geo\\time\t2013M01 \nMIO_EUR,EXP,MA,DE\t1.5 p\n')
    expect(linesOf(older)).toEqual(['DEU MAR X  TOTAL 2013-01 1500000 EUR  P'])
  })

  test('what neither the codes nor a person says is asked for', async () => {
    const table = 'unit,geo\\TIME_PERIOD\t2023 \nMIO_EUR,DE\t1 \n'
    expect((await readAll(table)).error).toMatchObject({
      code: 'E_MISSING_COLUMN',
      params: { missing: 'partner, flow' },
    })
    const told = await readAll(table, { constants: { partner: 'WLD', flow: 'X' } })
    expect(observationsOf(told)).toMatchObject([{ reporter: 'DEU', partner: 'WLD', value: '1000000', unit: 'EUR' }])
  })

  test('a first column of commas alone makes no such table', () => {
    const formats = ['comext-tsv', 'eurostat-tsv'].map((id) => formatById(id)!)
    for (const header of [['a,b', '2023'], ['reporter,partner\\TIME_PERIOD', 'value'], ['geo\\TIME_PERIOD']])
      expect(formats.map((format) => format.recognise(header, []))).toEqual([0, 0])
  })
})
