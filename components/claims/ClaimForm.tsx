'use client'

import { useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'
import { changeClaim, ClaimRefused, createClaim, type FieldProblem } from '@/lib/client/claim-calls'
import type { ClaimField, ClaimTexts } from '@/lib/trade/claims/claim-fields'
import { readClaim } from '@/lib/trade/claims/read-claim'
import { ClaimFields } from './ClaimFields'
import { fieldId } from './claim-fields-props'
import { ClaimPreview } from './ClaimPreview'
import { DeleteClaim } from './DeleteClaim'
import { HS, textsOf, type ClaimDraft } from './claim-draft'
import { useClaimWords } from './use-claim-words'

export interface ClaimFormProps {
  readonly initial: ClaimDraft
  /** The claim that is edited; a new one without. */
  readonly editing?: { readonly id: string; readonly version: number }
  /** Where "cancel" leads. */
  readonly back: string
}

interface Refusal {
  readonly problems: Problems
  readonly message: string | null
  /** Somebody else changed the claim meanwhile: the version that stands now. */
  readonly version: number | null
}

type Problems = Readonly<Partial<Record<keyof ClaimDraft, string>>>

/** In the order of the form: the first one with a problem takes the focus. */
const ORDER = [
  ...(['reporter', 'partner', 'product', 'hs', 'period', 'against', 'change', 'level', 'unit'] as const),
  ...(['saidBy', 'publishedBy', 'date', 'url', 'note'] as const),
] as const satisfies ReadonlyArray<keyof ClaimDraft>

/** The field of the form that a field of the claim is typed in. */
function fieldOf(field: ClaimField, draft: ClaimDraft): keyof ClaimDraft {
  if (field === 'product') return draft.product === HS ? 'hs' : 'product'
  if (field === 'levelDigits' || field === 'levelTo') return 'level'
  // What is wrong with a hedge is seen beside its figure.
  if (field === 'changeWording') return 'change'
  if (field === 'wording') return draft.level.trim() === '' ? 'change' : 'level'
  if (field === 'balance') return 'flow'
  return field === 'id' ? 'note' : field
}

/** Enters a claim or changes one. What is wrong stands at its field, and nothing that was typed is lost. */
export function ClaimForm({ initial, editing, back }: ClaimFormProps) {
  const t = useTranslations('claims.form')
  const router = useRouter()
  const { words, locale } = useClaimWords()
  const [draft, setDraft] = useState(initial)
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<Refusal>(NOTHING)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const texts = textsOf(draft, locale)
  const problems = { ...(checked ? problemsOf(texts, draft, words.problem) : {}), ...refused.problems }

  const focusFirst = (found: Problems): void => {
    const first = ORDER.find((field) => found[field])
    if (first) form.current?.querySelector<HTMLElement>(`#${fieldId(first)}`)?.focus()
  }
  const submit = async (version = editing?.version): Promise<void> => {
    setChecked(true)
    setRefused(NOTHING)
    const found = problemsOf(texts, draft, words.problem)
    if (Object.keys(found).length > 0) return focusFirst(found)
    setBusy(true)
    try {
      const saved = await (editing && version !== undefined
        ? changeClaim(editing.id, version, texts)
        : createClaim(texts))
      router.push(`/claims/${saved.id}`)
      router.refresh()
    } catch (error) {
      setBusy(false)
      const told = error instanceof ClaimRefused ? (error.problems as readonly FieldProblem[]) : []
      const atFields = Object.fromEntries(told.map(({ field, message }) => [fieldOf(field, draft), message]))
      setRefused({
        problems: atFields,
        message: told.length > 0 ? null : messageOf(error, t),
        version: error instanceof ClaimRefused ? error.version : null,
      })
      focusFirst(atFields)
    }
  }
  const count = Object.keys(problems).length
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <form
        ref={form}
        noValidate
        aria-label={t(editing ? 'editTitle' : 'newTitle')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void submit()
        }}
        className="grid min-w-0 grid-cols-1 gap-6"
      >
        <ClaimFields
          draft={draft}
          problems={problems}
          locale={locale}
          change={(part) => {
            setDraft({ ...draft, ...part })
            setRefused(NOTHING)
          }}
        />
        {refused.message !== null && (
          <Notice
            kind="error"
            actions={
              editing &&
              refused.version !== null && (
                <>
                  <LinkButton href={`/claims/${editing.id}`} target="_blank">
                    {t('seeOther')}
                  </LinkButton>
                  <Button variant="quiet" busy={busy} onClick={() => void submit(refused.version!)}>
                    {t('saveAnyway')}
                  </Button>
                </>
              )
            }
          >
            {refused.message}
          </Notice>
        )}
        {count > 0 && (
          <p role="status" className="text-14 font-semibold">
            {t('problems', { count })}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={busy}>
            {t(editing ? 'save' : 'enter')}
          </Button>
          <LinkButton href={back} variant="quiet">
            {t('cancel')}
          </LinkButton>
          {editing && <DeleteClaim {...editing} />}
        </div>
      </form>
      <div className="order-first min-w-0 lg:order-none">
        <div className="lg:sticky lg:top-6">
          <ClaimPreview texts={texts} />
        </div>
      </div>
    </div>
  )
}

const NOTHING: Refusal = { problems: {}, message: null, version: null }

/** Why nothing was saved, where no field is to blame; the server's own sentence for what is not known here. */
function messageOf(error: unknown, t: (key: string) => string): string {
  if (!(error instanceof ClaimRefused)) return t('failed')
  if (error.status === 412) return t('changedMeanwhile')
  if (error.status === 401 || error.status === 403) return t('notAllowed')
  return error.status === 404 ? t('gone') : error.message
}

function problemsOf(
  texts: ClaimTexts,
  draft: ClaimDraft,
  say: (problem: { code: string; params: Readonly<Record<string, string | number>> }) => string,
): Problems {
  const read = readClaim(texts)
  if ('claim' in read) return {}
  return Object.fromEntries(read.problems.toReversed().map((problem) => [fieldOf(problem.field, draft), say(problem)]))
}
