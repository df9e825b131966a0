import { readFile, writeFile } from 'node:fs/promises'
import { writeClaimsCsv } from '../../lib/import/claims-csv'
import { readClaimsFile, type ClaimsFile } from '../../lib/import/claims-file'
import { findCheckedClaims, findClaimInFull } from '../../lib/server/checked-claims'
import { checkJson, claimJson } from '../../lib/server/claim-json'
import { serverClaimWords } from '../../lib/server/claim-words'
import { stringifyExact } from '../../lib/server/exact-json'
import { importClaims } from '../../lib/store/claim-changes'
import { findClaims } from '../../lib/store/claims'
import { parseAsOf } from '../../lib/trade/as-of'
import { findArea } from '../../lib/trade/area'
import { VERDICTS } from '../../lib/trade/claims/verdict'
import { complain, readArguments, say, UsageError, withDatabase, type Command } from './command'

const options = {
  reporter: { type: 'string' },
  partner: { type: 'string' },
  verdict: { type: 'string' },
  output: { type: 'string' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const
type Option = keyof typeof options

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'list public statements with their verdicts, check one, import and export them',
  help: `bilateral claims [--reporter CODE] [--partner CODE] [--verdict VERDICT] [--json]
bilateral claims check ID [--as-of DATE] [--json]
bilateral claims import FILE [--dry-run] [--json]
bilateral claims export [--output FILE]

Lists statements made in public with what the figures say to them, newest first. "check" puts one beside every series that
could speak to it. "import" takes in a table of statements whole or not at all; "export" writes one that imports again.

  --verdict VERDICT   ${VERDICTS.join(', ')}
  --as-of DATE        against the figures as they stood here on that day (2026-11-12)
  --dry-run           only say what would be added and changed
  --output FILE       where to; standard output otherwise
  --json              for programs

Exit status: 0 done, 1 no such statement or a refused table, 2 wrong usage.`,

  async run(args) {
    const { values, positionals } = readArguments(args, options, true)
    const [verb = 'list', ...rest] = positionals
    const [subject] = rest
    const allow = (count: number, ...names: Option[]): void => {
      if (rest.length !== count)
        throw new UsageError(`"claims ${verb}" takes ${count === 0 ? 'nothing more' : 'one name'}.`)
      const other = (Object.keys(values) as Option[]).find((name) => !names.includes(name))
      if (other) throw new UsageError(`--${other}: not with "claims ${verb}".`)
    }
    switch (verb) {
      case 'list':
        allow(0, 'reporter', 'partner', 'verdict', 'json')
        return list(values)
      case 'check':
        allow(1, 'json', 'as-of')
        return showCheck(subject!, values.json ?? false, values['as-of'])
      case 'import':
        allow(1, 'dry-run', 'json')
        return take(subject!, { dryRun: values['dry-run'] ?? false, json: values.json ?? false })
      case 'export':
        allow(0, 'output')
        return give(values.output)
      default:
        throw new UsageError(`Expected list, check, import or export after "claims", got "${verb.slice(0, 40)}".`)
    }
  },
}

interface Wish {
  readonly reporter?: string
  readonly partner?: string
  readonly verdict?: string
  readonly json?: boolean
}

function list({ reporter, partner, verdict, json }: Wish): Promise<0 | 1> {
  for (const [name, code] of Object.entries({ reporter, partner })) {
    if (code !== undefined && !findArea(code))
      throw new UsageError(`--${name}: "${code}" is no area code such as MAR or RU-MOW.`)
  }
  if (verdict !== undefined && !VERDICTS.some((known) => known === verdict))
    throw new UsageError(`--verdict: expected one of ${VERDICTS.join(', ')}, got "${verdict}".`)
  return withDatabase(async (): Promise<0 | 1> => {
    const found = await findCheckedClaims({ ...(reporter && { reporter }), ...(partner && { partner }) })
    const claims = found.filter((each) => verdict === undefined || each.verdict === verdict)
    if (json) say(stringifyExact(claims.map((each) => claimJson(each.claim, each.verdict))))
    else if (claims.length === 0) say('There are no such statements.')
    else {
      const widest = Math.max(...claims.map(({ claim }) => claim.id.length))
      for (const { claim, verdict: found } of claims)
        say(`${claim.id.padEnd(widest)}  ${found.padEnd(17)}  ${claim.date.padEnd(10)}  ${claim.saidBy}`)
    }
    return 0
  })
}

function showCheck(id: string, json: boolean, asOf: string | undefined): Promise<0 | 1> {
  const at = asOf === undefined ? undefined : parseAsOf(asOf)
  if (at === null) throw new UsageError(`--as-of: "${asOf}" is no date such as 2026-11-12.`)
  return withDatabase(async (): Promise<0 | 1> => {
    const all = await findClaimInFull(id, at)
    if (!all) {
      complain(`There is no statement "${id.slice(0, 80)}".`)
      return 1
    }
    const { claim, check: found } = all
    const words = serverClaimWords('en')
    if (json) {
      say(stringifyExact(checkJson(all, words)))
      return 0
    }
    if (all.asOf)
      say(
        all.asOf.nothing
          ? `Nothing of this trade was here at ${all.asOf.at}.`
          : `Against the figures as they stood at ${all.asOf.at}:`,
      )
    say(`${words.verdict(found.verdict)}. ${words.sentence(claim, found)}`)
    say(`  ${claim.saidBy}, ${claim.publishedBy}, ${claim.date}${claim.url ? `, ${claim.url}` : ''}`)
    for (const figure of found.figures) say(`  ${words.interval(figure)}`)
    for (const evidence of [...found.direct, ...found.other]) {
      const figures = found.figures.flatMap((figure) => words.computed(evidence, figure) ?? [])
      const kind = evidence.differs.length > 0 ? ` (${evidence.differs.map(words.difference).join(', ')})` : ''
      say(`  ${evidence.series.source}${kind}: ${words.series(evidence.series)}: ${figures.join(', ') || 'no figure'}`)
      for (const reason of evidence.reasons) say(`    ${words.reason(reason)}`)
    }
    for (const each of found.arithmetic) say(`  ${words.arithmetic(each)}`)
    for (const base of found.bases) say(`  ${words.base(base, found)}`)
    return 0
  })
}

async function take(path: string, { dryRun, json }: { dryRun: boolean; json: boolean }): Promise<0 | 1> {
  let file: ClaimsFile
  try {
    file = await readClaimsFile(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code) throw error
    complain(`${path}: cannot be read (${code}).`)
    return 1
  }
  const { claims, problems, ignored, guessed } = file
  const words = serverClaimWords('en')
  for (const { line, column, ...problem } of problems)
    complain(`${path}, line ${line}${column ? `, ${column}` : ''}: ${words.problem(problem)}`)
  if (problems.length > 0) return 1
  if (ignored.length > 0) complain(`${path}: statements have no column ${ignored.join(', ')}; it was passed over.`)
  if (guessed)
    complain(`${path}: read as ${guessed.encoding}: “${guessed.sample}”. If that is wrong, save it as UTF-8.`)
  return withDatabase(async (): Promise<0 | 1> => {
    const rows = await importClaims(claims, { dryRun })
    if (json) say(stringifyExact({ dryRun, rows, ignored }))
    else {
      for (const { id, line, action, changes } of rows) {
        if (action === 'unchanged') continue
        say(
          `line ${line}: ${id} ${action}${changes.map(({ field, before, after }) => `; ${field}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}`).join('')}`,
        )
      }
      const count = (action: string): number => rows.filter((row) => row.action === action).length
      say(
        `${dryRun ? 'Would be: ' : ''}${rows.length} read, ${count('added')} added, ${count('changed')} changed, ${count('unchanged')} unchanged`,
      )
    }
    return 0
  })
}

function give(output: string | undefined): Promise<0 | 1> {
  return withDatabase(async (): Promise<0 | 1> => {
    const table = writeClaimsCsv(await findClaims())
    if (output === undefined) process.stdout.write(table)
    else await writeFile(output, table)
    return 0
  })
}
