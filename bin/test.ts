// npm test: every suite one after the other, a line each with its time, and at the end the sum over all of them.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'

type Counts = { passed: number; failed: number }
type Suite = {
  name: string
  commands: string[][]
  /** where the suite leaves its counts as JSON, and how they are read; without it the suite counts as one */
  report?: { file: string; read(report: unknown): Counts }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

const readVitest = (report: unknown): Counts => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestReport.parse(report)
  // A file that cannot even be loaded has no failed tests, but it has failed.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }
}
const readPlaywright = (report: unknown): Counts => {
  const { stats, errors } = playwrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

const vitest = (project: string): Suite => {
  const file = `test-results/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name: project,
    commands: [['vitest', 'run', '--project', project, ...reporters]],
    report: { file, read: readVitest },
  }
}

const suites: Suite[] = [
  {
    name: 'types',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'lint', commands: [['oxlint', '--deny-warnings']] },
  { name: 'unused', commands: [['knip']] },
  { name: 'format', commands: [['prettier', '--check', '--log-level=warn', '.']] },
  vitest('unit'),
  vitest('database'),
  {
    name: 'browser',
    commands: [['playwright', 'test']],
    report: { file: 'test-results/browser.json', read: readPlaywright },
  },
]

function run([program = '', ...parameters]: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [programPath(program), ...parameters], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** The script behind a command of node_modules, run by this Node: works without a shell, also on Windows. */
function programPath(program: string): string {
  const packageOf: Record<string, string> = { tsc: 'typescript', playwright: '@playwright/test' }
  const folder = `node_modules/${packageOf[program] ?? program}`
  const { bin } = z
    .object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })
    .parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')))
  return `${folder}/${typeof bin === 'string' ? bin : bin[program]}`
}

async function runSuite(suite: Suite): Promise<Counts> {
  if (suite.report) rmSync(suite.report.file, { force: true })
  let status = 0
  for (const command of suite.commands) if (status === 0) status = await run(command)
  const one = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!suite.report || !existsSync(suite.report.file)) return one
  const counts = suite.report.read(JSON.parse(readFileSync(suite.report.file, 'utf8')))
  // A suite that ended badly has failed, whatever it counted.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const wanted = process.argv.slice(2)
const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite.name))
if (chosen.length === 0 || wanted.some((name) => !suites.some((suite) => suite.name === name))) {
  console.error(`Unknown suite. There are: ${suites.map((suite) => suite.name).join(', ')}.`)
  process.exit(2)
}
mkdirSync('test-results', { recursive: true })
const lines: string[] = []
const sum: Counts = { passed: 0, failed: 0 }
for (const suite of chosen) {
  console.log(`\n== ${suite.name}`)
  const started = performance.now()
  const { passed, failed } = await runSuite(suite)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  lines.push(`${suite.name.padEnd(10)}${passed} passed, ${failed} failed (${seconds} s)`)
  sum.passed += passed
  sum.failed += failed
}
console.log(`\n${lines.join('\n')}\n`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 ? 0 : 1)
