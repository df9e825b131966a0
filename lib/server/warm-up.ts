import { randomUUID } from 'node:crypto'
import { type IncomingMessage, get } from 'node:http'

/** The server's own requests carry a value that nobody else can know. */
const mark = { name: 'bilateral-warm-up', value: randomUUID() }

/** Whether the server asked itself. */
export const isWarmUp = ({ headers }: IncomingMessage): boolean => headers[mark.name] === mark.value

/**
 * Asks each kind of page once, one after the other, so that no reader is the first: what a page is made by is loaded when it
 * is first asked for, which takes ten times as long as the page. `address` is that of the server, without a path. What fails
 * here fails in silence; it will say why when a reader asks.
 */
export async function warmUp(address: string, signal: AbortSignal): Promise<void> {
  const ask = (path: string): Promise<string> => answerOf(`${address}${path}`, signal).catch(() => '')
  for (const path of ['/', '/claims']) await ask(path)
  const pair = firstPair(await ask('/api/v1/pairs?fields=names'))
  const pages =
    pair && ['', '/compare', '/products', '/mirror', '/claims', '/revisions'].map((page) => `${pair}${page}`)
  for (const path of [...(pages ?? []), '/sources', '/imports']) {
    if (signal.aborted) return
    await ask(path)
  }
}

/** Address of the first pair of the list that `GET /pairs` gives. */
function firstPair(json: string): string | undefined {
  const named = /"reporter":"([A-Z0-9_-]+)".*?"partner":"([A-Z0-9_-]+)"/.exec(json)
  return named ? `/${named[1]}/${named[2]}` : undefined
}

function answerOf(url: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { signal, headers: { [mark.name]: mark.value }, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.once('end', () => resolve(body))
      response.once('error', reject)
    }).once('error', reject)
  })
}
