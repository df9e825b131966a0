import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * By how many per cent the heap may grow before old garbage is collected again. V8 lets it double, which reading a file does
 * with garbage alone; pages are quicker with it, so it is held down only while files are read.
 */
const CLOSELY = 50
const AS_V8_LIKES = 0
/** Milliseconds after which reading is long enough to be worth a collection, for which all else stands still. */
const LONG = 500

let reading = 0
let timer: NodeJS.Timeout | undefined

/** Does something that makes much garbage. The heap is held down from the next collection on: long work gets one. */
export async function withHeapHeldDown<T>(work: () => Promise<T>): Promise<T> {
  if (reading++ === 0) {
    setFlagsFromString(`--heap-growing-percent=${CLOSELY}`)
    timer = setTimeout(() => {
      setFlagsFromString('--expose-gc')
      ;(runInNewContext('gc') as () => void)()
    }, LONG).unref()
  }
  try {
    return await work()
  } finally {
    if (--reading === 0) {
      clearTimeout(timer)
      setFlagsFromString(`--heap-growing-percent=${AS_V8_LIKES}`)
    }
  }
}
