import { readFile } from 'node:fs/promises'
import type { ReadingChoices } from '../../lib/import/choices'
import { CONSTANT_FIELDS, type ConstantField } from '../../lib/import/choices'
import { EXPECTED_CHOICES, mappingJson, readingChoices } from '../../lib/server/reading-choices'
import { resolveArea } from '../../lib/trade/area-resolution'
import { UsageError } from './command'

/** What a person can settle about a file on the command line. */
export const readingOptions = {
  format: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  decimal: { type: 'string' },
  'date-order': { type: 'string' },
  trimester: { type: 'string' },
  'fiscal-year': { type: 'string' },
  'flow-codes': { type: 'string' },
  repeated: { type: 'string' },
  constant: { type: 'string', multiple: true },
  area: { type: 'string', multiple: true },
  mapping: { type: 'string' },
} as const

export const READING_HELP = `  --format ID            how the file is laid out; found by the header otherwise ("bilateral formats" lists them)
  --encoding NAME        utf-8, windows-1252, windows-1251, windows-1256 and others; found by itself otherwise
  --delimiter CHAR       what separates the cells; "tab" for a tab
  --decimal MARK         "." or ","
  --date-order ORDER     DMY or MDY: what 03/04/2024 is
  --trimester KIND       quarter or four-months: what T1 2024 is
  --fiscal-year MONTH    the month that 2024-25 begins in, e.g. 04; "months" where such texts are months
                         ends-04: FY2025 begins in April 2024
  --flow-codes ORDER     import-export or export-import: what the flows 1 and 2 are
  --repeated KIND        add or refuse: what rows are that say one figure by port, province and the like
  --constant FIELD=TEXT  holds for the whole file, e.g. unit=USD; as often as needed
  --area NAME=CODE       what a name means that is not known, e.g. "Czechia Rep.=CZE"; as often as needed
  --mapping FILE         which column is what, as JSON ("bilateral imports show ID --mapping" writes one)`

interface Given {
  readonly format?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly decimal?: string
  readonly 'date-order'?: string
  readonly trimester?: string
  readonly 'fiscal-year'?: string
  readonly 'flow-codes'?: string
  readonly repeated?: string
  readonly constant?: readonly string[]
  readonly area?: readonly string[]
  readonly mapping?: string
}

/** @throws UsageError for what cannot be meant */
export async function readChoices(given: Given): Promise<ReadingChoices> {
  const { delimiter } = given
  return {
    ...(given.format !== undefined && { format: checked('format', 'format', given.format) }),
    ...(given.encoding !== undefined && { encoding: checked('encoding', 'encoding', given.encoding) }),
    ...(delimiter !== undefined && {
      delimiter: checked('delimiter', 'delimiter', /^(?:tab|\\t)$/i.test(delimiter) ? '\t' : delimiter),
    }),
    ...(given.decimal !== undefined && { decimal: checked('decimal', 'decimal', given.decimal) }),
    ...(given['date-order'] !== undefined && {
      dateOrder: checked('date-order', 'dateOrder', given['date-order'].toUpperCase()),
    }),
    ...(given.trimester !== undefined && { trimester: checked('trimester', 'trimester', given.trimester) }),
    ...(given['fiscal-year'] !== undefined && {
      fiscalYear: checked('fiscal-year', 'fiscalYear', given['fiscal-year']),
    }),
    ...(given['flow-codes'] !== undefined && {
      flowCodes: checked('flow-codes', 'flowCodes', given['flow-codes']),
    }),
    ...(given.repeated !== undefined && { repeated: checked('repeated', 'repeated', given.repeated) }),
    ...(given.constant && { constants: Object.fromEntries(given.constant.map(readConstant)) }),
    ...(given.area && { areas: given.area.map(readArea) }),
    ...(given.mapping !== undefined && { mapping: await readMapping(given.mapping) }),
  }
}

type Checked = Exclude<keyof ReadingChoices, 'constants' | 'areas' | 'mapping'>

function checked<F extends Checked>(option: string, field: F, text: string): NonNullable<ReadingChoices[F]> {
  const result = readingChoices[field].safeParse(text)
  if (result.success && result.data !== undefined) return result.data as NonNullable<ReadingChoices[F]>
  throw new UsageError(`--${option}: expected ${EXPECTED_CHOICES[field]}, got "${text.slice(0, 80)}".`)
}

function halves(option: string, text: string): readonly [string, string] {
  const at = text.lastIndexOf('=')
  const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (at > 0 && name !== '' && value !== '') return [name, value]
  throw new UsageError(`--${option}: expected a name, "=" and a value, got "${text.slice(0, 80)}".`)
}

function readConstant(text: string): [ConstantField, string] {
  const at = text.indexOf('=')
  const field = CONSTANT_FIELDS.find((name) => name === text.slice(0, at).trim())
  const value = text.slice(at + 1).trim()
  if (field && value !== '') return [field, value]
  throw new UsageError(
    `--constant: expected one of ${CONSTANT_FIELDS.join(', ')}, "=" and a text, got "${text.slice(0, 80)}".`,
  )
}

function readArea(pair: string): { text: string; area: string } {
  const [text, code] = halves('area', pair)
  const area = resolveArea(code)?.area.code
  if (area) return { text, area }
  throw new UsageError(`--area: "${code.slice(0, 40)}" is no area code such as MAR or RU-MOW.`)
}

async function readMapping(path: string): Promise<NonNullable<ReadingChoices['mapping']>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--mapping: "${path}" cannot be read.`)
  })
  const result = mappingJson.safeParse(parsed(text))
  if (result.success) return withoutUndefined(result.data)
  const [issue] = result.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new UsageError(
    `--mapping: ${place ? `${place} in ` : ''}"${path}" is wrong; expected ${EXPECTED_CHOICES.mapping}.`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as unknown as NonNullable<
    ReadingChoices['mapping']
  >
