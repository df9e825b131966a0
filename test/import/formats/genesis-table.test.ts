import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const FOOT = [
  '__________;;;;',
  'Vorläufige Ergebnisse;;;;',
  '(C)opyright Statistisches Bundesamt (Destatis), 2025 | Stand: 12.03.2025 / 10:11:12;;;;',
]

test('months and countries down the side, exports and imports across: - is zero, ... is missing, . confidential', async () => {
  const text = [
    'Tabelle: 51000-0007;;;;',
    'Aus- und Einfuhr (Außenhandel): Deutschland, Monate, Länder;;;;',
    ';;;Ausfuhr: Wert;Einfuhr: Gewicht',
    ';;;Tsd. EUR;t',
    '2024;Januar;Marokko;123456;98,5',
    ';;Russische Föderation;...;.',
    ';Februar;Insgesamt;-;7',
    ...FOOT,
  ].join('\r\n')
  const reading = await readAll(iconv.encode(text, 'windows-1252'))
  expect(reading.head).toMatchObject({ format: 'genesis-table', source: 'destatis', decimal: ',' })
  expect(linesOf(reading)).toEqual([
    'DEU MAR X  TOTAL 2024-01 123456000 EUR FOB A',
    'DEU MAR M  TOTAL 2024-01 98500 KG  A',
    'DEU RUS X  TOTAL 2024-01  EUR FOB M',
    'DEU RUS M  TOTAL 2024-01  KG  C',
    'DEU WLD X  TOTAL 2024-02 0 EUR FOB A',
    'DEU WLD M  TOTAL 2024-02 7000 KG  A',
    ...['S_NOTE', 'S_NOTE', 'S_NOTE'],
  ])
})

test('years over contents over units, with a content that is no flow of goods', async () => {
  const reading = await readAll(
    [
      'Aus- und Einfuhr (Außenhandel): Deutschland, Jahre, Länder;;;;',
      'Deutschland;;;;',
      ';2022;;2023;',
      'Länder;Ausfuhr: Wert;Ausfuhr: Wert (US-Dollar);Ausfuhr: Wert;Außenhandelsüberschuss',
      ';Tsd. EUR;Tsd. USD;Tsd. EUR;Tsd. EUR',
      'Marokko;1;2;3;4',
      'Atlantis;1;2;3;4',
      ...FOOT,
    ].join('\n'),
  )
  expect(linesOf(reading)).toEqual([
    'DEU MAR X  TOTAL 2022 1000 EUR FOB A',
    'DEU MAR X  TOTAL 2022 2000 USD FOB A',
    'DEU MAR X  TOTAL 2023 3000 EUR FOB A',
    ...['E_UNKNOWN_COUNTRY Länder', 'refused', 'refused'],
    ...['S_NOTE', 'S_NOTE', 'S_NOTE'],
  ])
})

test('products with their labels: the sum of all of them has no code', async () => {
  const reading = await readAll(
    [
      'Aus- und Einfuhr (Außenhandel): Deutschland, Jahre, Warensystematik;;;',
      'Außenhandel;;;',
      'Warenverzeichnis Außenhandelsstatistik (2-Steller);;2022;2023',
      ';;Einfuhr: Wert;Einfuhr: Wert',
      ';;Tsd. EUR;Tsd. EUR',
      'WA01;Lebende Tiere;1;2',
      'WA87;Kraftwagen;3;x',
      ';Insgesamt;4;5',
    ].join('\n'),
  )
  expect(problemsOf(reading)).toEqual(['W_PREAMBLE@5:'])
  expect(linesOf(reading)).toEqual([
    'DEU WLD M HS 01 2022 1000 EUR CIF A',
    'DEU WLD M HS 01 2023 2000 EUR CIF A',
    'DEU WLD M HS 87 2022 3000 EUR CIF A',
    'DEU WLD M HS 87 2023  EUR CIF M',
    'DEU WLD M  TOTAL 2022 4000 EUR CIF A',
    'DEU WLD M  TOTAL 2023 5000 EUR CIF A',
  ])
})

test('months across, below their years: a month is never taken for its year', async () => {
  const reading = await readAll(
    [
      'Tabelle: 51000-0007',
      'Außenhandel: Deutschland, Monate, Länder',
      ';Ausfuhr: Wert;;Einfuhr: Wert;',
      ';2023;2023;2023;2023',
      ';Januar;Februar;Januar;Februar',
      ';Tsd. EUR;Tsd. EUR;Tsd. EUR;Tsd. EUR',
      'Marokko;1;2;3;4',
    ].join('\n'),
  )
  expect(linesOf(reading)).toEqual([
    'DEU MAR X  TOTAL 2023-01 1000 EUR FOB A',
    'DEU MAR X  TOTAL 2023-02 2000 EUR FOB A',
    'DEU MAR M  TOTAL 2023-01 3000 EUR CIF A',
    'DEU MAR M  TOTAL 2023-02 4000 EUR CIF A',
  ])
})
