/** A name that several currencies bear, with the words for it and the countries whose currency is called so. */
export interface SharedName {
  readonly words: readonly string[]
  readonly of: Readonly<Record<string, string>>
  /** The one that trade is counted in between others too. */
  readonly everywhere?: string
}

export const SHARED_NAMES: readonly SharedName[] = [
  {
    words: ['$', 'dollar', 'dollars', 'долл', 'долл.', 'доллар', 'доллара', 'доллары', 'долларов', 'دولار', 'دولارات'],
    of: { USA: 'USD', CAN: 'CAD', AUS: 'AUD', NZL: 'NZD', SGP: 'SGD', HKG: 'HKD', TWN: 'TWD', JAM: 'JMD', BRN: 'BND' },
    everywhere: 'USD',
  },
  {
    words: ['dirham', 'dirhams', 'dh', 'dhs', 'дирхам', 'дирхама', 'дирхамы', 'дирхамов', 'درهم', 'دراهم', 'درهما'],
    of: { MAR: 'MAD', ARE: 'AED' },
  },
  {
    words: ['dinar', 'dinars', 'динар', 'динара', 'динаров', 'دينار', 'دنانير'],
    of: { DZA: 'DZD', TUN: 'TND', LBY: 'LYD', JOR: 'JOD', KWT: 'KWD', IRQ: 'IQD', BHR: 'BHD', SRB: 'RSD' },
  },
  {
    words: ['pound', 'pounds', 'pfund', 'livre', 'livres', 'фунт', 'фунта', 'фунтов', 'جنيه', 'جنيهات'],
    of: { GBR: 'GBP', EGY: 'EGP', SDN: 'SDG', LBN: 'LBP', SYR: 'SYP' },
  },
  {
    words: ['franc', 'francs', 'franken', 'франк', 'франка', 'франков', 'فرنك'],
    of: { CHE: 'CHF', SEN: 'XOF', CIV: 'XOF', MLI: 'XOF', NER: 'XOF', CMR: 'XAF', GAB: 'XAF', TCD: 'XAF', GIN: 'GNF' },
  },
  { words: ['peso', 'pesos', 'песо'], of: { MEX: 'MXN', ARG: 'ARS', CHL: 'CLP', COL: 'COP', PHL: 'PHP', URY: 'UYU' } },
  {
    words: ['krone', 'kroner', 'kronen', 'krona', 'kronor', 'couronnes', 'крона', 'кроны', 'крон'],
    of: { NOR: 'NOK', DNK: 'DKK', SWE: 'SEK', ISL: 'ISK', CZE: 'CZK' },
  },
  {
    words: ['rupee', 'rupees', 'rupien', 'roupies', 'рупия', 'рупий'],
    of: { IND: 'INR', PAK: 'PKR', LKA: 'LKR', NPL: 'NPR' },
  },
]
