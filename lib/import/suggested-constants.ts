import { readUnit } from './fields/unit'
import { flowInTitle } from './formats/national-wide'
import { isValueName, subjectAndUnit } from './formats/own-header'
import { isFlow } from './header-dimension'
import type { MappedField, Mapping } from './mapping'

/** `Values in US$ Million`, `Unité : Mio. EUR`, `(million MAD)`. */
const UNIT_ABOVE =
  /(?:\bvalues? in|\bunits?\s*:|\bunité\s*:|\bunidad\s*:|\beinheit\s*:|\bWerte in|\bvaleurs? en|\bvalor(?:es)? en|ед(?:иница)?\.? изм(?:ерения)?\.?\s*:?|\()\s*([^()]{1,40}?)\s*\)?$/iu

/** What the lines above the header say of the whole table: its unit, and its flow where they name only one. */
export function saidAbove(lines: readonly string[], isSaid: (field: MappedField) => boolean): Mapping['constants'] {
  const unit = lines.map((line) => UNIT_ABOVE.exec(line.trim())?.[1] ?? '').find(isMoneyUnit)
  const flow = flowInTitle(lines.join('\n'))
  return {
    ...(unit !== undefined && !isSaid('unit') && { unit }),
    ...(flow && !isSaid('flow') && { flow: flow === 'X' ? 'export' : 'import' }),
  }
}

function isMoneyUnit(text: string): boolean {
  const reading = readUnit(text)
  return text !== '' && reading.ok && reading.value.measure === 'value'
}

/** The unit that the headers of the values say, and the valuation, where they say one. */
export function saidOf(header: readonly string[], fields: ReadonlyArray<MappedField | null>): Mapping['constants'] {
  const units = header.flatMap((name, at) => {
    if (fields[at] !== 'value' && fields[at] !== 'figure') return []
    const valuation = /\b(?:cif|fob)\b/i.exec(name)?.[0].toUpperCase() ?? ''
    const said = subjectAndUnit(name.replace(/\b(?:cif|fob)\b/i, ''), (text) => isValueName(text) || isFlow(text))
    return [`${said?.unit ?? ''}|${valuation}`]
  })
  const [one = '', ...others] = new Set(units)
  const [unit = '', valuation = ''] = others.length > 0 ? [] : one.split('|')
  return {
    ...(unit !== '' && !fields.includes('unit') && { unit }),
    ...(valuation !== '' && !fields.includes('valuation') && { valuation }),
  }
}

/** Between an exporter and an importer goods go one way: those are exports of the one. */
export function oneWay(header: readonly string[], fields: ReadonlyArray<MappedField | null>): Mapping['constants'] {
  const nameOf = (field: MappedField): string => header[fields.indexOf(field)] ?? ''
  const isOneWay = /^(?:export|origin)/i.test(nameOf('reporter')) && /^(?:import|dest)/i.test(nameOf('partner'))
  return isOneWay && fields.includes('value') && !fields.includes('flow') ? { flow: 'export' } : {}
}
