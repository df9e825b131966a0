import { FLOWS, type Flow, type Valuation } from '../../trade/flow'
import { foldWord } from '../cell-text'
import type { FlowCodes, ReadingChoices } from '../choices'
import { finding } from '../problem'
import { nearestAmong } from './nearest'
import { bad, good, type CellReader } from './reading'

/** Words for a flow in English, German, French, Russian, Spanish and Arabic, as they stand in files and tables. */
const WORDS: Readonly<Record<Flow, readonly string[]>> = {
  X: [
    ...[
      'x',
      'export',
      'exports',
      'exp',
      'exported',
      'gross exports',
      'gross exp.',
      'goods exports',
      'exports of goods',
      'merchandise exports',
      'ex',
    ],
    ...['Ausfuhr', 'Ausfuhren', 'Exporte', 'exportation', 'exportations', 'вывоз', 'экспорт', 'экспорт товаров', 'эк'],
    // Goods between members of the European Union are dispatched and arrive (IMTS 2010 speaks of exports and imports).
    ...[
      'dispatch',
      'dispatches',
      'Versendung',
      'Versendungen',
      'expédition',
      'expéditions',
      'expedición',
      'expediciones',
    ],
    // As tables of sums and those of the United Kingdom have them.
    ...['total exports', 'exportations totales', 'exportations globales', 'exportaciones totales'],
    ...['EU exports', 'non-EU exports', 'Gesamtausfuhr'],
    // As open data of Brazil, Italy, Turkey, China and Japan has them.
    ...[
      'exportação',
      'exportações',
      'esportazione',
      'esportazioni',
      'ihracat',
      'İhracat',
      'eksport',
      'експорт',
      '出口',
      '輸出',
    ],
    ...['exportación', 'exportacion', 'exportaciones', 'صادرات', 'الصادرات', 'تصدير'],
  ],
  M: [
    ...[
      'm',
      'import',
      'imports',
      'imp',
      'imported',
      'gross imports',
      'gross imp.',
      'goods imports',
      'imports of goods',
      'merchandise imports',
      'im',
    ],
    ...['Einfuhr', 'Einfuhren', 'Importe', 'importation', 'importations', 'ввоз', 'импорт', 'импорт товаров', 'им'],
    ...[
      'arrival',
      'arrivals',
      'Eingang',
      'Eingänge',
      'introduction',
      'introductions',
      'introducción',
      'introducciones',
    ],
    ...['total imports', 'importations totales', 'importations globales', 'importaciones totales'],
    ...['EU imports', 'non-EU imports', 'Gesamteinfuhr'],
    ...['importação', 'importações', 'importazione', 'importazioni', 'ithalat', 'İthalat', 'імпорт', '进口', '輸入'],
    ...['importación', 'importacion', 'importaciones', 'واردات', 'الواردات', 'استيراد'],
  ],
  RX: [
    ...['rx', 're-export', 're-exports', 'Wiederausfuhr', 'Wiederausfuhren', 'Reexporte', 'réexportation'],
    ...['réexportations', 'реэкспорт', 'reexportación', 'reexportaciones', 'إعادة التصدير', 'إعادة تصدير'],
  ],
  RM: [
    ...['rm', 're-import', 're-imports', 'Wiedereinfuhr', 'Wiedereinfuhren', 'Reimporte', 'réimportation'],
    ...['réimportations', 'реимпорт', 'reimportación', 'reimportaciones', 'إعادة الاستيراد', 'إعادة استيراد'],
  ],
  T: [
    ...[
      't',
      'total',
      'total trade',
      'trade',
      'turnover',
      'trade turnover',
      'imports and exports',
      'imports & exports',
      'exports and imports',
      '进出口',
      '進出口',
      'Umsatz',
      'Außenhandelsumsatz',
      'Handelsumsatz',
    ],
    ...[
      'Gesamthandel',
      'Handelsvolumen',
      'commerce total',
      'échanges',
      'échanges commerciaux',
      'товарооборот',
      'оборот',
    ],
    ...['внешнеторговый оборот', 'comercio total', 'intercambio comercial', 'التبادل التجاري', 'إجمالي التجارة'],
  ],
  B: [
    ...[
      'b',
      'bal',
      'balance',
      'trade balance',
      'Saldo',
      'Handelsbilanz',
      'Handelsbilanzsaldo',
      'balance commerciale',
      'solde',
    ],
    ...['solde commercial', 'сальдо', 'торговый баланс', 'balanza comercial', 'الميزان التجاري'],
  ],
}

const FLOW_OF = new Map<string, Flow>(
  FLOWS.flatMap((flow) => WORDS[flow].map((word): [string, Flow] => [foldWord(word), flow])),
)

const nearestFlow = nearestAmong(FLOW_OF.keys())

/** A valuation belongs into a column of its own: the flow before it is suggested, not taken. */
const VALUATION = /\(?(?:fob|cif|fab|caf)\)?$/

const EXPECTED = FLOWS.join(', ')

const NUMBERED: Readonly<Record<FlowCodes, readonly [Flow, Flow]>> = {
  'import-export': ['M', 'X'],
  'export-import': ['X', 'M'],
}

/** As `readFlow`; what the flows 1 and 2 are differs from office to office, so that only a person can say it. */
export const flowReader = ({ flowCodes }: Pick<ReadingChoices, 'flowCodes'>): CellReader<Flow> => {
  const [first, second] = NUMBERED[flowCodes ?? 'import-export']
  return (text, suggest) => {
    if (!/^0?[12](?:\.0)?$/.test(text)) return readFlow(text, suggest)
    const flow = text.includes('1') ? first : second
    if (flowCodes !== undefined) return good(flow)
    return bad(finding('E_FLOW_AMBIGUOUS', { first: flow, second: flow === first ? second : first }))
  }
}

/** A flow by its code or by a word for it. */
export const readFlow: CellReader<Flow> = (text, suggest = true) => {
  if (text === '') return bad(finding('E_EMPTY_CELL', { field: 'flow' }))
  const folded = foldWord(text)
  const flow = FLOW_OF.get(folded)
  if (flow) return good(flow)
  const nearest = suggest ? nearestFlow(folded.replace(VALUATION, '')) : null
  const suggestion = (nearest && FLOW_OF.get(nearest)) ?? 'none'
  return bad(finding('E_FLOW', { suggestion, expected: EXPECTED }))
}

/** A flow and what its values include, `''` where that is not said beside it. */
export interface ValuedFlow {
  readonly flow: Flow
  readonly valuation: Valuation
}

const VALUED = /^(.*?)[\s,(–-]+(fob|fab|cif|caf)\)?$/i
const LONGEST_VALUED = 60

/** As `flowReader`; unless a column says the valuation (`apart`) it may stand behind the flow, `Imports CIF`. */
export const valuedFlowReader = (
  choices: Pick<ReadingChoices, 'flowCodes'>,
  apart: boolean,
): CellReader<ValuedFlow> => {
  const read = flowReader(choices)
  return (text, suggest) => {
    const whole = read(text, suggest)
    if (whole.ok) return good({ flow: whole.value, valuation: '' })
    const [, word = '', said = ''] = apart || text.length > LONGEST_VALUED ? [] : (VALUED.exec(text) ?? [])
    const flow = read(word, false)
    return flow.ok ? good({ flow: flow.value, valuation: /^f/i.test(said) ? 'FOB' : 'CIF' }) : whole
  }
}
