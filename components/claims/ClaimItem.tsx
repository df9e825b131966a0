import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ClaimEntry } from './claim-entry'
import { VerdictMark } from './VerdictMark'

/** One claim of a list: who said what and where, the verdict, and each stated figure beside the computed ones. */
export function ClaimItem({ entry }: { readonly entry: ClaimEntry }) {
  const t = useTranslations('claims')
  const format = useFormatter()
  const { id, statement, speaker, date, printings, verdict, figures } = entry
  const printed = printings.map(({ name, url }) =>
    url ? (
      <a key={name} href={url}>
        {name}
      </a>
    ) : (
      <span key={name}>{name}</span>
    ),
  )
  return (
    <article
      aria-labelledby={`claim-${id}`}
      className="grid grid-cols-1 gap-x-12 gap-y-3 border-t border-hairline py-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]"
    >
      <div className="min-w-0">
        <p className="text-14 text-ink-muted">{speaker}</p>
        <h2 id={`claim-${id}`} className="mt-0.5 max-w-measure text-20 leading-7 text-pretty">
          <Link href={`/claims/${id}`} prefetch={false} className="no-underline hover:underline">
            {statement}
          </Link>
        </h2>
        <p className="mt-1 text-12 text-ink-muted">
          {date}, {format.list(printed)}
        </p>
      </div>
      <div className="min-w-0 text-14">
        <VerdictMark verdict={verdict}>{t(`verdict.name.${verdict}`)}</VerdictMark>
        <dl className="mt-2 grid gap-x-4 gap-y-1 ps-6.5">
          {figures.map((figure) => (
            <div key={figure.aspect} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
              <dt className="text-ink-muted">{t(`list.stated.${figure.aspect}`)}</dt>
              <dd className="figures text-end">{figure.stated}</dd>
              {figure.computed.map(({ source, text, within }) => (
                <Computed key={source + text} source={source} text={text} within={within} />
              ))}
            </div>
          ))}
        </dl>
      </div>
    </article>
  )
}

function Computed({ source, text, within }: { source: string; text: string; within: boolean }) {
  const t = useTranslations('claims')
  return (
    <>
      <dt className="text-ink-muted">{source}</dt>
      <dd className="figures text-end">
        {text}
        <span className="ms-2 text-12 text-ink-muted">{t(within ? 'list.within' : 'list.outside')}</span>
      </dd>
    </>
  )
}
