import type { Language } from '@/lib/trade/locale'
import type { ClaimDraft } from './claim-draft'

export interface ClaimFieldsProps {
  readonly draft: ClaimDraft
  readonly change: (part: Partial<ClaimDraft>) => void
  /** What is wrong, by field of the form. */
  readonly problems: Readonly<Partial<Record<keyof ClaimDraft, string>>>
  readonly locale: Language
}

/** Ids of the fields, so that the first one with a problem can take the focus. */
export const fieldId = (field: keyof ClaimDraft): string => `claim-${field}`
