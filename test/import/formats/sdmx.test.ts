import { describe, expect, test } from 'vitest'
import { observationsOf, problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

describe('Comext by Eurostat’s interface', () => {
  const HEADER =
    'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS'

  test('euros, kilograms and hundreds of kilograms, with flags', async () => {
    const reading = await readAll(
      [
        HEADER,
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,WORLD,090111,1,VALUE_EUR,2026-01,1000000000,,',
        'ESTAT:DS-059341(1.0),15/06/26,M,EU27_2020,BR,84834030,2,VALUE_IN_EUROS,2025-06,100,p,',
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,EL,TOTAL,2,QUANTITY_KG,2025-06,7,,',
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,EL,27,2,QUANTITY_IN_100KG,2025-06,7.5,b,',
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,EL,27,2,SUPPLEMENTARY_QUANTITY,2025-06,7,,',
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,EL,28,2,VALUE_EUR,2025-06,,,C',
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,EL,29,2,VALUE_EUR,2025-06,:,,',
        'ESTAT:DS-059341(1.0),15/06/26,M,DE,EL,29,3,VALUE_EUR,2025-06,1,?,',
      ].join('\n'),
    )
    expect(reading.warnings).toEqual([])
    expect(reading.head).toMatchObject({ format: 'sdmx-comext', source: 'eurostat-comext' })
    expect(linesOf(reading)).toEqual([
      'DEU WLD M HS 090111 2026-01 1000000000 EUR CIF A',
      'EU27_2020 BRA X HS 84834030 2025-06 100 EUR FOB P',
      'DEU GRC X  TOTAL 2025-06 7 KG  A',
      'DEU GRC X HS 27 2025-06 750 KG  A',
      'S_INDICATOR',
      'DEU GRC X HS 28 2025-06  EUR FOB C',
      'DEU GRC X HS 29 2025-06  EUR FOB M',
      'E_FLOW flow,E_STATUS OBS_FLAG',
    ])
  })

  test('semicolons, a decimal comma and labels in every cell', async () => {
    const reading = await readAll(
      [
        'DATAFLOW;freq: Time frequency;reporter: REPORTER;partner: PARTNER;product: PRODUCT;flow: FLOW;indicators: INDICATORS;TIME_PERIOD: Time;OBS_VALUE: Value',
        'ESTAT:DS-059341(1.0): EU trade;M: Monthly;DE: Germany;MA: Morocco;8703: Cars: new, old;2: EXPORT;VALUE_EUR: Value in euros;2024-01;12,5',
      ].join('\n'),
    )
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head).toMatchObject({ delimiter: ';', decimal: ',' })
    expect(linesOf(reading)).toEqual(['DEU MAR X HS 8703 2024-01 12.5 EUR FOB A'])
  })
})

test('Eurostat’s tables by groups of goods: flow and million euros in one code, or the flow beside it', async () => {
  const row = (indicator: string, product: string, value: string, flow = ''): string =>
    `ESTAT:EXT_LT_MAINEU(1.0),22/05/26 11:00:00,A,${indicator},${flow}${product},MA,EU27_2020,2024,${value},`
  const HEADER = 'DATAFLOW,LAST UPDATE,freq,indic_et,sitc06,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG'
  const reading = await readAll(
    [
      HEADER,
      ...[
        row('MIO_EXP_VAL', 'TOTAL', '35123.4'),
        row('MIO_IMP_VAL', 'SITC7', '0.1'),
        row('MIO_BAL_VAL', 'TOTAL', '-5'),
      ],
      ...[row('PC_TOT_EXP', 'TOTAL', '1.4'), row('MIO_EXP_VAL', 'SITC6_8', '9'), row('MIO_EXP_VAL', 'SITC3', ':')],
    ].join('\n'),
  )
  expect(reading.warnings).toEqual([])
  expect(reading.head).toMatchObject({ format: 'sdmx-eurostat', source: 'eurostat' })
  expect(linesOf(reading)).toEqual([
    'EU27_2020 MAR X  TOTAL 2024 35123400000 EUR FOB A',
    'EU27_2020 MAR M S4 7 2024 100000 EUR CIF A',
    'EU27_2020 MAR B  TOTAL 2024 -5000000 EUR  A',
    ...['S_INDICATOR', 'S_NON_HS', 'EU27_2020 MAR X S4 3 2024  EUR FOB M'],
  ])
  const beside = await readAll(
    [
      HEADER.replace('indic_et', 'indic_et,stk_flow'),
      ...[row('TRD_VAL', 'TOTAL', '7', 'EXP,'), row('TRD_VAL', 'TOTAL', '8', 'IMP,')],
      ...[row('TRD_VAL_SA', 'TOTAL', '6', 'EXP,'), row('TRD_VAL', 'TOTAL', '8', 'CIF,')],
    ].join('\n'),
  )
  expect(linesOf(beside)).toEqual([
    'EU27_2020 MAR X  TOTAL 2024 7000000 EUR FOB A',
    'EU27_2020 MAR M  TOTAL 2024 8000000 EUR CIF A',
    ...['S_INDICATOR', 'E_FLOW stk_flow'],
  ])
})

describe('IMTS of the IMF', () => {
  test('plain dollars whatever SCALE says, with flow and valuation from the indicator', async () => {
    const reading = await readAll(
      [
        'DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,PRECISION,STATUS',
        'IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,KOS,A,2020,1250000,6,,',
        'IMF.STA:IMTS(1.0.0),USA,MG_CIF_USD,CAN,A,2020,NaN,6,,',
        'IMF.STA:IMTS(1.0.0),USA,TMG_FOB_USD,G001,M,2025-M01,3.5,6,,e',
        'IMF.STA:IMTS(1.0.0),USA,TBG_USD,CAN,Q,2025-Q1,-7,6,,',
        'IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,CAN,Q,2025-Q1,-7,6,,',
        'IMF.STA:IMTS(1.0.0),USA,XG_FOB_XDC,CAN,Q,2025-Q1,7,6,,',
      ].join('\n'),
    )
    expect(reading.warnings).toEqual([])
    expect(reading.head).toMatchObject({ format: 'imf-imts', source: 'imf-imts' })
    expect(linesOf(reading)).toEqual([
      'USA XKX X  TOTAL 2020 1250000 USD FOB A',
      'USA CAN M  TOTAL 2020  USD CIF M',
      'USA WLD M  TOTAL 2025-01 3.5 USD FOB E',
      'USA CAN B  TOTAL 2025-Q1 -7 USD  A',
      'E_NEGATIVE OBS_VALUE',
      'S_INDICATOR',
    ])
  })

  test('version 2 too, where a row that deletes is left out', async () => {
    const reading = await readAll(
      [
        'STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE',
        'dataflow,IMF.STA:IMTS(1.0.0),R,KOR,XG_FOB_USD,CHN,A,2024,132902972288',
        'dataflow,IMF.STA:IMTS(1.0.0),D,KOR,XG_FOB_USD,CHN,A,2023,',
      ].join('\n'),
    )
    expect(problemsOf(reading)).toEqual([])
    expect(linesOf(reading)).toEqual(['KOR CHN X  TOTAL 2024 132902972288 USD FOB A', 'S_DELETED'])
  })
})

describe('any other SDMX-CSV', () => {
  test.each([
    [
      'names beside ids in small letters',
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,reporter,REPORTER,partner,Partner,product,Product,flow,Flow,indicators,Indicators,TIME_PERIOD,Time,OBS_VALUE,Observation value',
      'dataflow,ESTAT:DS-059341(1.0),Trade,M,Monthly,DE,Germany,MA,Morocco,31,Fertilisers,2,EXPORT,VALUE_EUR,Value,2025-03,,12.5,',
    ],
    [
      'ids and names in one cell',
      'STRUCTURE;STRUCTURE_ID;STRUCTURE_NAME;ACTION;freq: Frequency;reporter: Reporter;partner: Partner;product: Product;flow: Flow;indicators: Indicators;TIME_PERIOD: Time;OBS_VALUE: Value',
      'dataflow;ESTAT:DS-059341(1.0);Trade;I;M: Monthly;DE: Germany;MA: Morocco;31: Fertilisers;2: EXPORT;VALUE_EUR: Value;2025-03: 2025-03;12,5',
    ],
  ])('Comext in version 2.0 with labels: %s', async (_, header, row) => {
    const reading = await readAll(`${header}\n${row}\n`)
    expect(problemsOf(reading)).toEqual([])
    expect(observationsOf(reading)).toMatchObject([
      { reporter: 'DEU', partner: 'MAR', flow: 'X', product: '31', value: '12.5', unit: 'EUR' },
    ])
  })

  test('by the standard names of its dimensions, times ten to the UNIT_MULT', async () => {
    const reading = await readAll(
      [
        'STRUCTURE[;],STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,COUNTERPART_AREA,Counterpart area,TRADE_FLOW,Trade flow,PRODUCT_CODE,Product,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,UNIT_MULT',
        'DATAFLOW,OECD:T(1.0),Trade,I,A,Annual,FRA,France,DEU,Germany,X,Exports,30,Pharma,USD,US dollars,2014-12-31,,12.345,,E,6',
        'DATAFLOW,OECD:T(1.0),Trade,I,Q,Quarterly,FRA,France,DEU,Germany,M,Imports,TOTAL,All,MIO_EUR,Euros,2014-09-30,,2,,A,0',
        'DATAFLOW,OECD:T(1.0),Trade,I,Q,Quarterly,FRA,France,DEU,Germany,M,Imports,TOTAL,All,PT_GDP,Per cent,2014-Q3,,2,,A,0',
      ].join('\n'),
    )
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head).toMatchObject({ format: 'sdmx', source: null })
    expect(linesOf(reading)).toEqual([
      'FRA DEU X HS 30 2014 12345000 USD  E',
      'FRA DEU M  TOTAL 2014-Q3 2000000 EUR  A',
      'S_INDICATOR',
    ])
  })

  test('a dimension that is not known may only stand at its total', async () => {
    const reading = await readAll(
      [
        'DATAFLOW,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,TRANSPORT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE',
        'A:B(1.0),FRA,DEU,M,_T,EUR,2024,5',
        'A:B(1.0),FRA,DEU,M,ROAD,EUR,2024,3',
      ].join('\n'),
    )
    expect(reading.warnings).toMatchObject([{ code: 'W_UNKNOWN_COLUMN', column: 'TRANSPORT' }])
    expect(linesOf(reading)).toEqual(['FRA DEU M  TOTAL 2024 5 EUR  A', 'E_DIMENSION TRANSPORT'])
  })

  test('what has no dimension is asked for, and taken when stated', async () => {
    const text = 'DATAFLOW,DIM_1,DIM_2,DIM_3,OBS_VALUE,ATTR_2\nESTAT:NA_MAIN(1.6),A,B,2014-01,12.4,Y\n'
    expect((await readAll(text)).error).toMatchObject({
      code: 'E_MISSING_COLUMN',
      params: { missing: 'reporter, partner, period, flow, unit' },
    })
    const lacking = 'DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE\nA:B(1.0),FRA,2024,5\n'
    const constants = { partner: 'WLD', flow: 'X', unit: 'thousand EUR', product: '30', valuation: 'FOB' }
    expect(linesOf(await readAll(lacking, { constants }))).toEqual(['FRA WLD X HS 30 2024 5000 EUR FOB A'])
  })
})

test('W is the world and _T all goods, as the OECD writes them; groups of the IMF without a code are left out', async () => {
  const oecd = await readAll(
    [
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,PRODUCT,FREQ,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT',
      'dataflow,OECD.SDD:DSD_BIM(1.0),I,MAR,W,X,_T,A,USD,2022,36000.5,6',
    ].join('\n'),
  )
  expect(linesOf(oecd)).toEqual(['MAR WLD X  TOTAL 2022 36000500000 USD  A'])
  const imf = await readAll(
    [
      'DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE',
      'IMF.STA:IMTS(1.0.0),USA,MG_CIF_USD,G001,A,2020,5',
      'IMF.STA:IMTS(1.0.0),USA,MG_CIF_USD,G998,A,2020,5',
    ].join('\n'),
  )
  expect(linesOf(imf)).toEqual(['USA WLD M  TOTAL 2020 5 USD CIF A', 'S_GROUP'])
})
