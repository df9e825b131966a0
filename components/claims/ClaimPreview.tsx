'use client'

import { useTranslations } from 'next-intl'
import { statedFigures } from '@/lib/trade/claims/stated-figures'
import type { ClaimTexts } from '@/lib/trade/claims/claim-fields'
import { readClaim } from '@/lib/trade/claims/read-claim'
import { useClaimWords } from './use-claim-words'

/** What stands for whatever has not been entered yet: the sentence is of use before all is. */
const OPEN: ClaimTexts = { saidBy: '…', publishedBy: '…', date: '2000' }

/** The claim as its page will tell it, while it is typed: the sentence, and what its figures cover. */
export function ClaimPreview({ texts }: { readonly texts: ClaimTexts }) {
  const t = useTranslations('claims.form')
  const { words, sentence } = useClaimWords()
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
  // Speaker, place and day have rules of their own and do not change what is claimed.
  const { url: _url, note: _note, date: _date, ...said } = given
  const read = readClaim({ ...OPEN, ...said })
  return (
    <section aria-labelledby="preview" className="border-s-4 border-s-control bg-wash px-4 py-4">
      <h2 id="preview" className="text-14 font-semibold">
        {t('preview')}
      </h2>
      <div aria-live="polite">
        {'claim' in read ? (
          <>
            <p className="mt-2 text-20 leading-7 text-pretty">{sentence(read.claim)}</p>
            <ul className="mt-3 grid gap-2 text-14">
              {statedFigures(read.claim).map((figure) => (
                <li key={figure.aspect}>{words.interval(figure)}</li>
              ))}
            </ul>
            {read.claim.change !== null && read.claim.against === null && (
              <p className="mt-2 text-14">{t('againstAssumed')}</p>
            )}
          </>
        ) : (
          <p className="mt-2 text-14 text-ink-muted">{t('previewOpen')}</p>
        )}
      </div>
    </section>
  )
}
