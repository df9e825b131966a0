import { spawn } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'
import type { PictureFont } from './picture-fonts'
import { ProblemError } from './problem-response'

/** An element of a picture, without components. */
export type PlainElement = { readonly type: string; readonly props: Readonly<Record<string, unknown>> }

/** What the other process, `bin/draw-picture.js`, is told; sizes in px. */
export interface PictureTask {
  readonly drawing: PlainElement
  readonly width: number
  readonly height: number
  readonly fonts: readonly PictureFont[]
}

/** Pictures that wait: each takes about a second. */
const MOST_WAITING = 16
const MOST_SECONDS = 30
const MOST_HEAP_MB = 256

/** The pictures that are drawn or wait, by what they are told: many ask at once for the preview of one link. */
type Pictures = Map<string, Promise<Buffer>>

// On globalThis: separately bundled routes would otherwise each draw one at a time.
const place = globalThis as typeof globalThis & { bilateralPictures?: Pictures }

/**
 * Draws a picture in a process of its own, one after the other, and returns its PNG. What draws takes 70 MB when it is loaded and keeps
 * more with each picture: with that process it goes.
 * @throws ProblemError 503 where too many wait already; Error where the process failed, was ended or took too long
 */
export function drawApart(task: PictureTask, mostWaiting = MOST_WAITING): Promise<Buffer> {
  const pictures = (place.bilateralPictures ??= new Map())
  const told = JSON.stringify(task)
  const same = pictures.get(told)
  if (same) return same
  if (pictures.size > mostWaiting) throw tooMany(mostWaiting)
  const before = [...pictures.values()].at(-1)
  const picture = (async () => {
    await before?.catch(() => undefined)
    return await draw(told)
  })().finally(() => pictures.delete(told))
  pictures.set(told, picture)
  return picture
}

async function draw(told: string): Promise<Buffer> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_HEAP_MB}`, 'bin/draw-picture.js'], {
    cwd: process.env.BILATERAL_PROGRAM,
    // Ctrl-C in the terminal reaches us alone: requests that run have time to finish.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: MOST_SECONDS * 1000,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  // It says itself why it did not read.
  child.stdin.on('error', () => undefined).end(told)
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(String(signal ?? code)))
  })
  const [how, picture, said] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)])
  if (how !== '0') throw new Error(`drawing a picture ended with ${how}: ${said.trim().slice(-2000)}`)
  return picture
}

const tooMany = (waiting: number): ProblemError =>
  new ProblemError(
    503,
    {
      type: 'pictures-waiting',
      title: 'Too many pictures at once',
      detail: `${waiting} pictures of links wait to be drawn already. Ask again in a few seconds.`,
    },
    { 'Retry-After': '10' },
  )
