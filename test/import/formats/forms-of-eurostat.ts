import { formatPeriod } from '../../../lib/trade/period'
import { ALPHA2, BY_FLOW, HS, year, yearMonth, type Form } from './form'

/** A writer for each long format of Eurostat, by its id. */
export const FORMS_OF_EUROSTAT: Readonly<Record<string, Form>> = {
  'sdmx-comext': {
    header: 'DATAFLOW;freq;reporter;partner;product;flow;indicators;TIME_PERIOD;OBS_VALUE;OBS_FLAG',
    ...{ reporters: ['DEU', 'GRC', 'EU27_2020'], partners: ['MAR', 'NAM', 'WLD'], flows: ['X', 'M'], products: HS },
    ...{ months: [1, 12], statuses: ['A', 'P', 'E', 'M', 'C'], unit: 'EUR', exponent: 0, valuation: BY_FLOW },
    ...{ delimiter: ';', decimal: ',' },
    write: (o, value) => [
      ...['ESTAT:DS-059341(1.0)', 'M', ALPHA2[o.reporter] ?? o.reporter, ALPHA2[o.partner]!, o.product],
      ...[o.flow === 'M' ? '1' : '2', 'VALUE_EUR', formatPeriod(o.period), value, o.status.toLowerCase()],
    ],
  },
  comext: {
    header: 'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR',
    ...{ reporters: ['DEU', 'GRC'], partners: ['MAR', 'NAM', 'RUS'], flows: ['X', 'M'], months: [1, 12] },
    products: [
      ['HS', '35069190'],
      ['HS', '99RRR100'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A'], unit: 'EUR', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => [
      ...[ALPHA2[o.reporter]!, ALPHA2[o.partner]!, 'E', o.product, o.flow === 'M' ? '1' : '2', '1'],
      ...[o.period.months === 12 ? `${year(o)}52` : yearMonth(o), value],
    ],
  },
  'comext-legacy': {
    header: 'DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_REGIME,PERIOD,VALUE_IN_EUROS',
    ...{ reporters: ['DEU', 'GRC'], partners: ['MAR', 'NAM', 'RUS'], flows: ['X', 'M'], months: [1, 12] },
    products: [
      ['HS', '35069190'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A'], unit: 'EUR', exponent: 0, valuation: BY_FLOW },
    write: (o, value) => [
      ...['004', ALPHA2[o.reporter]!, '0204', ALPHA2[o.partner]!, 'E', o.product, o.flow === 'M' ? '1' : '2', '4'],
      ...[o.period.months === 12 ? `${year(o)}52` : yearMonth(o), value],
    ],
  },
  'sdmx-eurostat': {
    header: 'DATAFLOW,LAST UPDATE,freq,geo,partner,indic_et,sitc06,TIME_PERIOD,OBS_VALUE,OBS_FLAG',
    ...{ reporters: ['DEU', 'GRC', 'EU27_2020'], partners: ['MAR', 'NAM'], flows: ['X', 'M', 'B'], months: [1, 12] },
    products: [
      ['S4', '7'],
      ['', 'TOTAL'],
    ],
    ...{ statuses: ['A', 'P', 'E', 'C', 'M'], unit: 'EUR', exponent: 6, valuation: BY_FLOW },
    write: (o, value) => [
      ...['ESTAT:EXT_LT_MAINEU(1.0)', '16/06/25 11:00:00', 'A', ALPHA2[o.reporter] ?? o.reporter, ALPHA2[o.partner]!],
      ...[`MIO_${o.flow === 'X' ? 'EXP' : o.flow === 'M' ? 'IMP' : 'BAL'}_VAL`],
      ...[o.product === 'TOTAL' ? 'TOTAL' : `SITC${o.product}`, formatPeriod(o.period), value, o.status.toLowerCase()],
    ],
  },
}
