import { spaced } from './column-words'
import { flowHeader, flowInTitle, isMoney, unitOfName } from './flow-header'

import { readUnit } from './fields/unit'
import type { MappedField, Mapping } from './mapping'

/** `Values in US$ Million`, `Unité : Mio. EUR`, `(million MAD)`. */
const UNIT_ABOVE =
  /(?:\bvalues? in|\bunits?\s*:|\bunité\s*:|\bunidad\s*:|\beinheit\s*:|\bWerte in|\bvaleurs? en|\bvalor(?:es)? en|ед(?:иница)?\.? изм(?:ерения)?\.?\s*:?|单位\s*[:：]|\()\s*([^()]{1,40}?)\s*\)?$/iu

const WHOLE = /^\(?(?:in|en|в)?\s*(.{1,40}?)\)?$/iu

/** What the lines above the header say of the whole table: its unit, and its flow where they name only one. */
export function saidAbove(lines: readonly string[], isSaid: (field: MappedField) => boolean): Mapping['constants'] {
  const units = lines.map(unitIn).filter((text) => text !== '')
  // `(in USD)` in the title and `Unit: USD 1 million` below it: the one that says how many is meant.
  const unit = units.find(isMultiple) ?? units[0]
  const flow = flowInTitle(lines.join('\n'))
  return {
    ...(unit !== undefined && !isSaid('unit') && { unit }),
    ...(flow && !isSaid('flow') && { flow: flow === 'X' ? 'export' : 'import' }),
  }
}

/** Whether a unit has a multiplier. */
function isMultiple(text: string): boolean {
  const reading = readUnit(text)
  return reading.ok && reading.value.exponent > 0
}

/** What a line says figures are counted in: behind `Unit:` and the like, or as all it says (`тыс. долл. США`, `En millions de DH`). */
function unitIn(line: string): string {
  const text = line.trim()
  // `Exports by country, million USD`: behind the last comma.
  const last = /,\s*([^,]{2,40})$/.exec(text)?.[1] ?? ''
  const found = [UNIT_ABOVE.exec(text)?.[1] ?? '', WHOLE.exec(text)?.[1] ?? '', last]
  return found.find(isMoney) ?? ''
}

/** The unit, the valuation and the flow that the headers of the values say, as far as they agree. */
export function saidOf(header: readonly string[], fields: ReadonlyArray<MappedField | null>): Mapping['constants'] {
  const names = header.filter((_, at) => fields[at] === 'value' || fields[at] === 'figure')
  const valuation = one(names.map((name) => /\b(?:cif|fob)\b/i.exec(spaced(name))?.[0].toUpperCase() ?? ''))
  // The first column's name may say it of all: `in million DH`.
  const first = fields[0] === 'ignore' || fields[0] === null ? unitIn(header[0] ?? '') : ''
  const unit = one(names.map(unitOfName)) || first
  const flow = fields.includes('value') ? (flowHeader(names[0] ?? '')?.flow ?? '') : ''
  return {
    ...(unit !== '' && !fields.includes('unit') && { unit }),
    ...(valuation !== '' && !fields.includes('valuation') && { valuation }),
    ...(flow !== '' && !fields.includes('flow') && { flow }),
  }
}

/** What all of them say; empty where they differ. */
const one = (texts: readonly string[]): string => (new Set(texts).size === 1 ? texts[0]! : '')

/** The year of a table whose columns are months: the only one that the lines above name. */
export function yearAbove(lines: readonly string[]): string {
  const years = new Set(lines.flatMap((line) => line.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []))
  return years.size === 1 ? [...years][0]! : ''
}

/** Between an exporter and an importer goods go one way: those are exports of the one. */
export function oneWay(header: readonly string[], fields: ReadonlyArray<MappedField | null>): Mapping['constants'] {
  const nameOf = (field: MappedField): string => header[fields.indexOf(field)] ?? ''
  const isOneWay = /^(?:export|origin)/i.test(nameOf('reporter')) && /^(?:import|dest)/i.test(nameOf('partner'))
  return isOneWay && fields.includes('value') && !fields.includes('flow') ? { flow: 'export' } : {}
}
