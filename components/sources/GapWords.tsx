import { useGapSentence } from './gap-sentence'
import type { Gap } from './coverage'

/** What is missing in a source's figures of a pair, in words. */
export function GapWords({ gaps }: { gaps: readonly Gap[] }) {
  const sentence = useGapSentence()
  return gaps.length === 0 ? <span className="text-ink-muted">{sentence(gaps)}</span> : sentence(gaps)
}
