import { expect, test } from 'vitest'
import type { ReadOptions } from '../../lib/import/types'
import { linesOf } from './formats/lines'
import { readAll } from './reading'
import { bytesOfVariant, type Variant } from './variant'

const VARIANTS: readonly Variant<Partial<ReadOptions>>[] = [
  {
    title: 'a thousand dollars in the name of the values',
    file: 'Reporter,Partner,Flow,HS,Year,Value (1000 USD)\nMorocco,Russia,Export,08,2023,"12,345.678"\nMorocco,Russia,Import,27,2023,"977,644.399"\n',
    said: {},
    lines: ['MAR RUS X HS 08 2023 12345678 USD  A', 'MAR RUS M HS 27 2023 977644399 USD  A'],
  },
  {
    title: 'millions of euros in the name of the values, in German',
    file: 'Berichtsland;Partnerland;Verkehrsrichtung;Jahr;Ware;Wert in Mio. EUR\nDeutschland;Marokko;Ausfuhr;2023;Insgesamt;3.456,7\nDeutschland;Marokko;Einfuhr;2023;Insgesamt;2.345,6\n',
    said: {},
    lines: ['DEU MAR X  TOTAL 2023 3456700000 EUR  A', 'DEU MAR M  TOTAL 2023 2345600000 EUR  A'],
  },
  {
    title: 'secret, provisional and missing figures beside a zero; a flag behind a number is refused',
    file: 'reporter,partner,flow,product,period,value,unit,status\nDEU,MAR,X,27,2023-01,c,EUR,C\nDEU,MAR,X,27,2023-02,1000,EUR,p\nDEU,MAR,X,27,2023-03,:,EUR,\nDEU,MAR,X,27,2023-04,0,EUR,\nDEU,MAR,X,27,2023-05,1200 p,EUR,\nDEU,MAR,X,27,2023-06,1300(e),EUR,\n',
    said: {},
    lines: [
      'DEU MAR X HS 27 2023-01  EUR  C',
      'DEU MAR X HS 27 2023-02 1000 EUR  P',
      'DEU MAR X HS 27 2023-03  EUR  M',
      'DEU MAR X HS 27 2023-04 0 EUR  A',
      'E_NUMBER value',
      'E_NUMBER value',
    ],
  },
  {
    title: 'a balance below zero beside exports and imports',
    file: 'reporter,partner,flow,product,period,value,unit\nMAR,RUS,balance,TOTAL,2023,-1500,million USD\nMAR,RUS,exports,TOTAL,2023,300,million USD\nMAR,RUS,imports,TOTAL,2023,1800,million USD\n',
    said: {},
    lines: [
      'MAR RUS B  TOTAL 2023 -1500000000 USD  A',
      'MAR RUS X  TOTAL 2023 300000000 USD  A',
      'MAR RUS M  TOTAL 2023 1800000000 USD  A',
    ],
  },
  {
    title: 'a total in a later column, a source and a note below',
    file: 'Reporter,Partner,Flow,Product,Period,Value,Unit\nRUS,MAR,X,27,2022,10,USD\nRUS,MAR,X,30,2022,5,USD\n,,,Total,,15,\n\nSource: customs\nNote: provisional\n',
    said: {},
    lines: [
      'RUS MAR X HS 27 2022 10 USD  A',
      'RUS MAR X HS 30 2022 5 USD  A',
      'E_EMPTY_CELL Reporter,E_EMPTY_CELL Partner,E_EMPTY_CELL Flow,E_EMPTY_CELL Period,E_EMPTY_CELL Unit',
      'E_FOOTNOTE null',
      'E_FOOTNOTE null',
    ],
  },
  {
    title: 'Spanish names, months and numbers in ISO 8859-1',
    file: 'País declarante;País socio;Flujo;Código HS;Periodo;Valor;Moneda\nEspaña;Marruecos;Exportación;8703;enero 2024;1.234.567,89;EUR\nEspaña;Marruecos;Importación;0702;feb. 2024;234.567,89;EUR\n',
    encoding: 'windows-1252',
    said: {},
    lines: ['ESP MAR X HS 8703 2024-01 1234567.89 EUR  A', 'ESP MAR M HS 0702 2024-02 234567.89 EUR  A'],
  },
  {
    title: 'a French quarter, once it is said that T is one',
    file: 'Déclarant;Partenaire;Flux;Produit;Période;Valeur (k€)\nFrance;Maroc;Exportations;87;T1 2024;12 345,6\nFrance;Maroc;Importations;08;T1 2024;2 345,6\n',
    encoding: 'windows-1252',
    said: { trimester: 'quarter' },
    lines: ['FRA MAR X HS 87 2024-Q1 12345600 EUR  A', 'FRA MAR M HS 08 2024-Q1 2345600 EUR  A'],
  },
  {
    title: 'Arabic names and months',
    file: 'البلد المبلغ,الشريك,التدفق,المنتج,الفترة,القيمة,العملة\nالمغرب,روسيا,صادرات,08,يناير 2024,1234.5,USD\nالمغرب,روسيا,واردات,27,فبراير 2024,9234.5,USD\n',
    said: {},
    lines: ['MAR RUS X HS 08 2024-01 1234.5 USD  A', 'MAR RUS M HS 27 2024-02 9234.5 USD  A'],
  },
  {
    title: 'quotes of two kinds around some cells',
    file: '"reporter",\'partner\',flow,"product",period,value,unit\n"MAR",\'RUS\',X,"0805",2024,"1,234",USD\n"MAR",\'RUS\',M,"2701",2024,"2,345,678",USD\n',
    said: {},
    lines: ['MAR RUS X HS 0805 2024 1234 USD  A', 'MAR RUS M HS 2701 2024 2345678 USD  A'],
  },
  {
    title: 'columns without name or content',
    file: ',Reporter,,Partner,Flow,,Product,Period,,Value,Unit,\n,MAR,,RUS,X,,08,2024,,100,USD,\n,MAR,,RUS,M,,27,2024,,200,USD,\n',
    said: {},
    lines: ['MAR RUS X HS 08 2024 100 USD  A', 'MAR RUS M HS 27 2024 200 USD  A'],
  },
  {
    title: 'days that only American order explains stand for their months',
    file: 'reporter,partner,flow,product,period,value,unit\nMAR,RUS,X,TOTAL,1/31/2024,100,USD\nMAR,RUS,X,TOTAL,2/29/2024,110,USD\n',
    said: {},
    lines: ['MAR RUS X  TOTAL 2024-01 100 USD  A', 'MAR RUS X  TOTAL 2024-02 110 USD  A'],
  },
  {
    title: 'a unit of its own in each row',
    file: 'reporter,partner,flow,product,period,value,unit\nMAR,RUS,X,TOTAL,2023,100,mn USD\nMAR,RUS,M,TOTAL,2023,2.5,bn USD\nMAR,RUS,X,TOTAL,2022,100,tonnes\n',
    said: {},
    lines: [
      'MAR RUS X  TOTAL 2023 100000000 USD  A',
      'MAR RUS M  TOTAL 2023 2500000000 USD  A',
      'MAR RUS X  TOTAL 2022 100000 KG  A',
    ],
  },
  {
    title: 'months in numbers beside a year; a month 13 and a month 0 are refused',
    file: 'Reporter,Partner,Flow,Product,Year,Month,Value (Mio. EUR)\nDEU,MAR,X,87,2024,1,12.5\nDEU,MAR,X,87,2024,13,150\nDEU,MAR,X,87,2024,0,150\n',
    said: {},
    lines: ['DEU MAR X HS 87 2024-01 12500000 EUR  A', 'E_PERIOD Month', 'E_PERIOD Month'],
  },
  {
    title: 'months in a row with years of two digits',
    file: 'reporter,partner,flow,product,period,value,unit\nMAR,RUS,X,TOTAL,Jan-24,100,USD\nMAR,RUS,X,TOTAL,Feb-24,110,USD\nMAR,RUS,X,TOTAL,Mar-24,120,USD\n',
    said: {},
    lines: [
      'MAR RUS X  TOTAL 2024-01 100 USD  A',
      'MAR RUS X  TOTAL 2024-02 110 USD  A',
      'MAR RUS X  TOTAL 2024-03 120 USD  A',
    ],
  },
  {
    title: 'cumulated and rolling months in English',
    file: 'reporter,partner,flow,product,period,value,unit\nMAR,RUS,X,TOTAL,Jan-Jun 2024,100,USD\nMAR,RUS,X,TOTAL,Jan-Sep 2024,150,USD\nMAR,RUS,X,TOTAL,9M 2023,140,USD\nMAR,RUS,X,TOTAL,2024 YTD Jul,120,USD\nMAR,RUS,X,TOTAL,12 months to June 2024,220,USD\n',
    said: {},
    lines: [
      'MAR RUS X  TOTAL 2024-S1 100 USD  A',
      'MAR RUS X  TOTAL 2024-01/P9M 150 USD  A',
      'MAR RUS X  TOTAL 2023-01/P9M 140 USD  A',
      'MAR RUS X  TOTAL 2024-01/P7M 120 USD  A',
      'MAR RUS X  TOTAL 2023-07/P12M 220 USD  A',
    ],
  },
  {
    title: 'numbers that leave no doubt each, in both ways of writing',
    file: 'reporter;partner;flow;product;period;value;unit\nDEU;MAR;X;27;2023;1.234,5;EUR\nDEU;MAR;X;30;2023;1,234.5;EUR\n',
    said: {},
    lines: ['DEU MAR X HS 27 2023 1234.5 EUR  A', 'DEU MAR X HS 30 2023 1234.5 EUR  A'],
  },
  {
    title: 'semicolons, decimal points and three digits behind one, which the others settle',
    file: 'reporter;partner;flow;product;period;value;unit\nMAR;RUS;X;08;2024-Q1;1234.56;USD\nMAR;RUS;X;0805;2024-Q1;12.345;USD\n',
    said: {},
    lines: ['MAR RUS X HS 08 2024-Q1 1234.56 USD  A', 'MAR RUS X HS 0805 2024-Q1 12.345 USD  A'],
  },
  {
    title: 'a comma before three digits that another number settles, in Russian thousands of dollars',
    file: 'reporter;partner;flow;product;period;value;unit\nRUS;MAR;X;27;2023;123,456;тыс. долл. США\nRUS;MAR;X;31;2023;1234,5;тыс. долл. США\n',
    said: {},
    lines: ['RUS MAR X HS 27 2023 123456 USD  A', 'RUS MAR X HS 31 2023 1234500 USD  A'],
  },
  {
    title: 'blanks that do not break, between thousands and behind a name',
    file: 'reporter;partner;flow;product;period;value;unit\nFrance\u00a0;Maroc;X;27;2023;1\u202f234\u202f567,89;EUR\n',
    said: {},
    lines: ['FRA MAR X HS 27 2023 1234567.89 EUR  A'],
  },
  {
    title: 'editions of the SITC by three of their names',
    file: 'reporter,partner,flow,classification,product,period,value,unit\nMAR,RUS,X,SITC3,0,2024,12,USD\nMAR,RUS,X,S3,57,2024,13,USD\nMAR,RUS,X,SITC Rev. 4,05,2024,14,USD\n',
    said: {},
    lines: ['MAR RUS X S3 0 2024 12 USD  A', 'MAR RUS X S3 57 2024 13 USD  A', 'MAR RUS X S4 05 2024 14 USD  A'],
  },
  {
    title: 'bounds, estimates by a sign and ranges are no numbers',
    file: 'reporter,partner,flow,product,period,value,unit\nDEU,MAR,X,27,2023-04,<0.5,EUR\nDEU,MAR,X,27,2023-05,~12,EUR\nDEU,MAR,X,27,2023-06,12-15,EUR\nDEU,MAR,X,27,2023-07,#N/A,EUR\n',
    said: {},
    lines: ['E_NUMBER value', 'E_NUMBER value', 'E_NUMBER value', 'E_NUMBER value'],
  },
]

test.each(VARIANTS)('$title', async (variant) => {
  expect(linesOf(await readAll(bytesOfVariant(variant), variant.said))).toEqual(variant.lines)
})
