/** From when the euro is a country's currency: the year that begins with it. */
const EURO_SINCE: Readonly<Record<string, number>> = {
  ...{ AUT: 1999, BEL: 1999, DEU: 1999, ESP: 1999, FIN: 1999, FRA: 1999, IRL: 1999, ITA: 1999, LUX: 1999, NLD: 1999 },
  ...{ PRT: 1999, GRC: 2001, SVN: 2007, CYP: 2008, MLT: 2008, SVK: 2009, EST: 2011, LVA: 2014, LTU: 2015 },
  ...{ HRV: 2023, BGR: 2026 },
}

/** Currencies of single countries in which trade statistics are published. */
const OWN: Readonly<Record<string, string>> = {
  ...{ AUS: 'AUD', BRA: 'BRL', CAN: 'CAD', CHE: 'CHF', CHN: 'CNY', CZE: 'CZK', DNK: 'DKK', GBR: 'GBP', HUN: 'HUF' },
  ...{ IND: 'INR', JPN: 'JPY', KOR: 'KRW', MAR: 'MAD', MEX: 'MXN', NOR: 'NOK', POL: 'PLN', RUS: 'RUB', SWE: 'SEK' },
  ...{ TUR: 'TRY', USA: 'USD', ZAF: 'ZAR' },
}

/** The currency in which a country counts in a year, by ISO 4217; null of one that is not listed. */
export const currencyOf = (area: string, year: number): string | null =>
  year >= (EURO_SINCE[area] ?? Infinity) ? 'EUR' : (OWN[area] ?? null)
