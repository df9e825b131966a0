import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeOwnCsv } from '../../lib/import/own-csv'
import { exactNumber, stringifyExact } from '../../lib/server/exact-json'
import {
  findExportSources,
  observationOf,
  readObservations,
  type ExportFilter,
} from '../../lib/store/observation-export'
import { findArea } from '../../lib/trade/area'
import { FLOWS, isFlow } from '../../lib/trade/flow'
import { complain, readArguments, UsageError, withDatabase, type Command } from './command'

const options = {
  reporter: { type: 'string' },
  partner: { type: 'string' },
  flow: { type: 'string' },
  source: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  output: { type: 'string' },
} as const

export const exportCommand: Command = {
  name: 'export',
  summary: 'write observations to a file',
  help: `bilateral export [options]

Writes observations in our own CSV form (RFC 4180), which imports again as it is, or as JSON.

  --reporter CODE    who compiled the figures, e.g. MAR
  --partner CODE     with whom the trade was, e.g. RU-MOW
  --flow CODE        X, M, RX, RM, T or B
  --source ID        needed for CSV where several sources have figures: that form has no column for it
  --format FORMAT    csv (default) or json
  --json             the same as --format json
  --output FILE      where to; standard output otherwise

Exit status: 0 done, 1 nothing there, 2 wrong usage.`,

  async run(args) {
    const { values } = readArguments(args, options, false)
    const { json, format = json ? 'json' : 'csv', output, ...wanted } = values
    if (json && format !== 'json') throw new UsageError('--json and --format csv do not go together.')
    if (format !== 'csv' && format !== 'json') throw new UsageError(`--format: expected csv or json, got "${format}".`)
    const filter = readFilter(wanted)
    return withDatabase(async () => {
      const sources = await findExportSources(filter)
      if (sources.length === 0) {
        complain('No observations match.')
        return 1
      }
      if (format === 'csv' && sources.length > 1) {
        throw new UsageError(`Several sources have figures: ${sources.join(', ')}. Choose one with --source.`)
      }
      const text = Readable.from(format === 'csv' ? csvOf(filter) : jsonOf(filter))
      try {
        await pipeline(text, output === undefined ? process.stdout : createWriteStream(output), {
          end: output !== undefined,
        })
      } catch (error) {
        if (!isFileError(error)) throw error
        complain(`${output ?? 'standard output'}: cannot be written (${error.code}).`)
        return 1
      }
      return 0
    })
  },
}

const isFileError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)

function readFilter(given: { reporter?: string; partner?: string; flow?: string; source?: string }): ExportFilter {
  const { flow, ...filter } = given
  for (const side of ['reporter', 'partner'] as const) {
    const code = filter[side]
    if (code !== undefined && !findArea(code))
      throw new UsageError(`--${side}: "${code}" is no area code such as MAR or RU-MOW.`)
  }
  if (flow === undefined) return filter
  if (!isFlow(flow)) throw new UsageError(`--flow: expected one of ${FLOWS.join(', ')}, got "${flow}".`)
  return { ...filter, flow }
}

async function* csvOf(filter: ExportFilter): AsyncGenerator<string> {
  let header = true
  for await (const page of readObservations(filter)) {
    const [first, ...rows] = writeOwnCsv(page.map(observationOf), { lineEnd: '\r\n' })
    yield `${header ? first : ''}${rows.join('')}`
    header = false
  }
}

async function* jsonOf(filter: ExportFilter): AsyncGenerator<string> {
  let before = '[\n'
  for await (const page of readObservations(filter)) {
    for (const record of page) {
      yield before + stringifyExact({ ...record, value: record.value === null ? null : exactNumber(record.value) })
      before = ',\n'
    }
  }
  yield '\n]\n'
}
