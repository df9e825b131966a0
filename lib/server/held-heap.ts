import { setFlagsFromString } from 'node:v8'

/**
 * By how many per cent the heap may grow before old garbage is collected again. V8 lets it double, which rendering pages and
 * reading files do with garbage alone. Halves cost pages nothing that could be measured; a quarter did.
 */
const CLOSELY = 50

/** Holds the heap of this process down from now on: to be called first of all. */
export const holdHeapDown = (): void => setFlagsFromString(`--heap-growing-percent=${CLOSELY}`)

/**
 * Lets rows be forgotten where they were made, in a process that reads files: to be called first of all. V8 makes objects that
 * have outlived a collection once in the old generation from then on, and each dead row there keeps its cells and its line
 * until that is collected, which took a third of the time of a preview.
 */
export const keepRowsYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring')

/**
 * Leaves out the source maps of what is loaded from now on: those of the built pages alone take 60 MB. Whoever looks for a
 * fault asks for them with `NODE_OPTIONS=--enable-source-maps`; places in the log are those of the built files otherwise.
 */
export const leaveOutSourceMaps = (): void => {
  const asked = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').includes('--enable-source-maps')
  if (!asked) process.setSourceMapsEnabled(false)
}
