// npm run bilateral -- <command>: what the pages do, from the command line.
import { holdHeapDown, keepRowsYoung } from '../lib/server/held-heap'
import type { Command } from './commands/command'

const commands: ReadonlyArray<() => Promise<Command>> = [
  async () => (await import('./commands/import')).importCommand,
  async () => (await import('./commands/imports')).importsCommand,
  async () => (await import('./commands/formats')).formatsCommand,
  async () => (await import('./commands/export')).exportCommand,
  async () => (await import('./commands/revert')).revertCommand,
  async () => (await import('./commands/claims')).claimsCommand,
]

async function overview(): Promise<string> {
  const all = await Promise.all(commands.map((load) => load()))
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`)
  return `npm run bilateral -- <command> [options]\n\n${lines.join('\n')}\n\n<command> --help says more. Settings come from the environment; README.md explains them.\n`
}

async function main(args: readonly string[]): Promise<number> {
  const { explain, UsageError } = await import('./commands/command')
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview())
    return name === undefined ? 2 : 0
  }
  const all = await Promise.all(commands.map((load) => load()))
  const command = all.find((each) => each.name === name)
  if (!command) {
    process.stderr.write(`There is no command "${name.slice(0, 40)}".\n\n${await overview()}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help}\n`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${command.help}\n`)
      return 2
    }
    if (readEnough(error)) return 0
    if (process.env.DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    const { sentence, status } = explain(error)
    process.stderr.write(`${sentence}\n`)
    return status
  }
}

/** Whoever reads has read enough, as “| head” does: that is no fault, and what is at work goes on to its end. */
const readEnough = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'
process.stdout.on('error', (error) => {
  if (!readEnough(error)) throw error
})

holdHeapDown()
keepRowsYoung()
process.exitCode = await main(process.argv.slice(2))
