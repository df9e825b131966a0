import pino from 'pino'

type Line = { level: number; time: number; msg?: string; id?: string; err?: { message?: string } }

/**
 * The program's log, on standard error. In a terminal: one short line each. Otherwise JSON, one object a line, with
 * everything an operator needs to find an error by its id.
 */
export const logger = pino(
  {
    base: null,
    level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
    // What a request carried besides its address stays out of the log.
    redact: ['req.headers', 'password', 'headers'],
  },
  process.stderr.isTTY ? { write: writeForPeople } : pino.destination({ dest: 2, sync: true }),
)

function writeForPeople(json: string): void {
  const line: Line = JSON.parse(json)
  // Every request would drown what matters to the person at the terminal.
  if (line.level < 40) return
  const time = new Date(line.time).toISOString().slice(11, 19)
  const parts = [time, line.level >= 50 ? 'error' : 'warning', line.msg, line.err?.message, line.id && `(${line.id})`]
  process.stderr.write(`${parts.filter(Boolean).join(' ')}\n`)
}
