import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { ClaimPartProps } from './ClaimHead'
import { EvidenceTable } from './EvidenceTable'
import { TakeEvidence } from './TakeEvidence'
import { takenFromClaim } from './taken-from-claim'

/** The series that give the verdict, and apart from them those of another kind. */
export function ClaimEvidence({ claim, check, words, said }: ClaimPartProps) {
  const t = useTranslations('claims.page')
  const table = { claim, check, words, locale: said.locale }
  const take = (kind: 'direct' | 'other') => (
    <TakeEvidence {...table} kind={kind} id={kind} title={t(`${kind}.title`)} from={takenFromClaim(claim, said)} />
  )
  return (
    <>
      <Panel
        id="direct"
        title={t('direct.title')}
        subtitle={t('direct.subtitle')}
        actions={check.direct.length > 0 && take('direct')}
      >
        {check.direct.length > 0 ? (
          <EvidenceTable {...table} kind="direct" />
        ) : (
          <p className="max-w-measure text-14">{t('direct.none')}</p>
        )}
      </Panel>
      {check.other.length > 0 && (
        <Panel id="other" title={t('other.title')} subtitle={t('other.subtitle')} actions={take('other')}>
          <EvidenceTable {...table} kind="other" />
        </Panel>
      )}
    </>
  )
}

/** The figures that would give a verdict. */
export function ClaimNeeded({ check, words, asOf }: ClaimPartProps & { readonly asOf: boolean }) {
  const t = useTranslations('claims.page')
  if (check.needed.length === 0) return null
  return (
    <Panel title={t('needed.title')}>
      <ul className="grid max-w-measure list-disc gap-1 ps-5 text-14">
        {check.needed.map((needed) => (
          <li key={needed.period}>{words.needed(needed, check)}</li>
        ))}
      </ul>
      {/* What comes in today changes nothing about how the figures stood then. */}
      {!asOf && (
        <p className="screen-only mt-3 text-14">
          {t.rich('needed.how', { link: (chunks) => <Link href="/imports">{chunks}</Link> })}
        </p>
      )}
    </Panel>
  )
}
