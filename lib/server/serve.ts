import { findCheckedClaims } from './checked-claims'
import { holdHeapDown } from './held-heap'
import { logger } from './logger'
import { AlreadyRunning } from './open-database'
import { type Program, projectFolder, runProgram } from './run-program'
import { readSettings, siteAddress } from './settings'
import { StartError } from './start-error'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** The life of the program: start, signals, stop, exit status. Nothing that fails shows a stack. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  holdHeapDown()
  const interruption = new AbortController()
  let program: Program | undefined
  let ending = false
  const end = async (status: number) => {
    if (ending) return
    ending = true
    const started = performance.now()
    await program?.stop().catch((error: unknown) => logger.error({ err: error }, 'stopping failed'))
    print(`Stopped (${((performance.now() - started) / 1000).toFixed(1)} s).`)
    process.exit(status)
  }

  let lastSignal = -Infinity
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // npm passes on the signal that the terminal has also sent to us: one of the two is enough.
      const again = performance.now() - lastSignal > 1000 && lastSignal > 0
      lastSignal = performance.now()
      if (again) process.exit(130)
      interruption.abort()
      if (program) {
        print('Stopping: running requests have ten seconds to finish.')
        void end(0)
      }
    })
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'the program stops after a fault of its own')
    void end(1)
  })
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a promise failed unheard'))

  try {
    const settings = readSettings(process.env, projectFolder)
    const started = performance.now()
    program = await runProgram(settings, {
      dev,
      print,
      signal: interruption.signal,
      onDatabaseLost: () => {
        process.stderr.write('The embedded database ended unexpectedly. Start again: it recovers by itself.\n')
        void end(1)
      },
    })
    if (interruption.signal.aborted) return await end(130)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    print(`\nBilateral is ready at ${program.address} (${seconds} s). Ctrl-C stops it.`)
    // Of thousands of claims the verdicts take a second or two: not that of whoever opens the list first.
    void findCheckedClaims().catch(() => undefined)
  } catch (error) {
    process.exit(explain(error, interruption.signal.aborted))
  }
}

/** Prints why it does not start; returns the exit status. */
function explain(error: unknown, interrupted: boolean): number {
  if (interrupted) {
    print('Stopped before it was ready.')
    return 130
  }
  if (error instanceof AlreadyRunning && error.address === siteAddress(readSettings(process.env, projectFolder))) {
    // What was asked for is there.
    print(error.message)
    return 0
  }
  if (error instanceof StartError) {
    process.stderr.write(`${error.message}\n${error.wayOut}\n`)
    return error.exitStatus
  }
  logger.fatal({ err: error }, 'the program cannot start')
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  process.stderr.write(`Bilateral cannot start: ${reason}\n`)
  process.stderr.write('This is a fault of the program; please report it with the lines above.\n')
  return 1
}
