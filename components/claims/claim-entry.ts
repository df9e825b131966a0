import type { Claim } from '@/lib/trade/claims/claim'
import type { Aspect } from '@/lib/trade/claims/stated-figures'
import type { ClaimCheck, Verdict } from '@/lib/trade/claims/verdict'
import type { ClaimWords } from '@/lib/trade/claims/words'
import { printingsOf } from './claim-text'

/** What was said, by whom and where, in words: what a list is searched for. */
export interface SaidEntry {
  readonly id: string
  readonly statement: string
  readonly speaker: string
  /** As entered: what the filter compares. */
  readonly saidBy: string
  readonly printings: readonly { readonly name: string; readonly url: string | null }[]
  readonly date: string
  readonly note: string | null
}

/** One claim of a list, in words: what the browser needs to show it. */
export interface ClaimEntry extends SaidEntry {
  readonly verdict: Verdict
  readonly figures: readonly EntryFigure[]
}

/** A stated figure beside what each direct series gives for it. */
export interface EntryFigure {
  readonly aspect: Aspect
  readonly stated: string
  readonly computed: readonly { readonly source: string; readonly text: string; readonly within: boolean }[]
}

/** @param said the sentence, speaker and date in the page's language */
export const saidEntry = (
  claim: Claim,
  said: { readonly statement: string; readonly speaker: string; readonly date: string },
): SaidEntry => ({
  id: claim.id,
  ...said,
  saidBy: claim.saidBy,
  printings: printingsOf(claim).map(({ name, url }) => ({ name, url })),
  note: claim.note,
})

export function claimEntry(claim: Claim, check: ClaimCheck, words: ClaimWords, said: SaidEntry): ClaimEntry {
  const publisherOf = (id: string): string => check.sources.find((source) => source.id === id)?.publisher ?? id
  return {
    ...said,
    verdict: check.verdict,
    figures: check.figures.map((figure) => ({
      aspect: figure.aspect,
      stated: words.stated(figure, figure.aspect === 'level' ? claim.levelDigits : null),
      computed: check.direct.flatMap((evidence) => {
        const text = words.computed(evidence, figure)
        const within = evidence.findings.find(({ aspect }) => aspect === figure.aspect)?.within
        return text === null || within == null ? [] : [{ source: publisherOf(evidence.series.source), text, within }]
      }),
    })),
  }
}
