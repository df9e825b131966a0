import type { TradeEvent } from '../events'

/** Countries whose currency the euro is from its first day. */
const EURO_1999 = ['AUT', 'BEL', 'DEU', 'ESP', 'FIN', 'FRA', 'IRL', 'ITA', 'LUX', 'NLD', 'PRT'] as const

const WCO = {
  publisher: 'World Customs Organization',
  url: 'https://www.wcoomd.org/en/topics/nomenclature/overview/what-is-the-harmonized-system.aspx',
} as const

const edition = (year: number): TradeEvent => ({
  id: `hs-${year}`,
  date: `${year}-01-01`,
  kind: 'classification',
  areas: null,
  source: WCO,
})

const law = (path: string) => ({ publisher: 'EUR-Lex', url: `https://eur-lex.europa.eu/eli/reg/${path}/oj` })

/**
 * What happened that a reader of trade statistics has to know of, in order of time. What each is called is in the
 * messages `events`. Dates are those of the act or of the announcement.
 */
export const EVENTS: readonly TradeEvent[] = [
  edition(1996),
  { id: 'euro', date: '1999-01-01', kind: 'currency', areas: EURO_1999, source: law('1998/974') },
  edition(2002),
  edition(2007),
  edition(2012),
  { id: 'sanctions-2014', date: '2014-07-31', kind: 'sanctions', areas: ['RUS'], source: law('2014/833') },
  {
    id: 'food-ban',
    date: '2014-08-06',
    kind: 'sanctions',
    areas: ['RUS'],
    source: { publisher: 'President of Russia', url: 'http://en.kremlin.ru/events/president/news/46404' },
  },
  edition(2017),
  edition(2022),
  { id: 'sanctions-2022', date: '2022-02-25', kind: 'sanctions', areas: ['RUS'], source: law('2022/328') },
  {
    id: 'publication-stops',
    date: '2022-04-21',
    kind: 'publication',
    areas: ['RUS'],
    source: {
      publisher: 'The Moscow Times',
      url: 'https://www.themoscowtimes.com/2022/04/22/russia-classifies-customs-data-as-sanctions-expected-to-bite-a77457',
    },
  },
  {
    id: 'publication-resumes',
    date: '2023-03-13',
    kind: 'publication',
    areas: ['RUS'],
    source: {
      publisher: 'The Moscow Times',
      url: 'https://www.themoscowtimes.com/2023/03/13/russia-resumes-publication-of-trade-statistics-after-year-long-pause-a80467',
    },
  },
]
