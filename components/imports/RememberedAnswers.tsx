'use client'

import { useTranslations } from 'next-intl'
import {
  answersQuery,
  forgetAnswer,
  forgetMapping,
  mappingsQuery,
  type RememberedMapping,
} from '@/lib/client/remembered-query'
import { areaName } from '@/lib/trade/area'
import { useImportWords, useLanguage } from './import-words'
import { RememberedPanel } from './RememberedPanel'

const NAMED = 4

/** Everything that was said once about files and holds for later ones: what names mean, and what columns are. */
export function RememberedAnswers({ mayChange }: { readonly mayChange: boolean }) {
  const t = useTranslations('imports.remembered')
  const locale = useLanguage()
  const headerName = ({ header }: RememberedMapping): string =>
    [...header.slice(0, NAMED), ...(header.length > NAMED ? ['…'] : [])].join(' · ')
  return (
    <>
      <RememberedPanel
        id="names"
        title={t('names.title')}
        subtitle={t('names.subtitle')}
        empty={t('names.empty')}
        query={answersQuery()}
        rowKey={({ text }) => text}
        nameOf={({ text }) => t('quoted', { text })}
        forget={mayChange ? ({ text }) => forgetAnswer(text) : undefined}
        columns={[
          {
            id: 'name',
            header: t('names.name'),
            cell: ({ text }) => <bdi className="block min-w-24 wrap-anywhere">{text}</bdi>,
          },
          {
            id: 'area',
            header: t('names.area'),
            cell: ({ area }) => (
              <>
                {areaName(area, locale)} <span className="text-12 text-ink-muted">{area}</span>
              </>
            ),
          },
          {
            id: 'where',
            header: t('where'),
            cell: () => <span className="block min-w-40">{t('names.where')}</span>,
          },
        ]}
      />
      <RememberedPanel
        id="columns"
        title={t('columns.title')}
        subtitle={t('columns.subtitle')}
        empty={t('columns.empty')}
        query={mappingsQuery()}
        rowKey={({ key }) => key}
        nameOf={headerName}
        forget={mayChange ? ({ key }) => forgetMapping(key) : undefined}
        columns={[
          {
            id: 'header',
            header: t('columns.header'),
            cell: ({ header }) => <bdi className="block min-w-40 wrap-anywhere">{header.join(' · ')}</bdi>,
          },
          {
            id: 'answer',
            header: t('columns.answer'),
            cell: (row) => <MappingWords {...row} />,
          },
          {
            id: 'where',
            header: t('where'),
            cell: ({ header }) => (
              <span className="block min-w-40">{t('columns.where', { count: header.length })}</span>
            ),
          },
        ]}
      />
    </>
  )
}

/** "Where to: partner", and what holds for the whole file. */
function MappingWords({ mapping: { columns, wide, constants } }: RememberedMapping) {
  const t = useTranslations('imports.remembered.columns')
  const tFlow = useTranslations('imports.flows')
  const words = useImportWords()
  const locale = useLanguage()
  const said = (field: string, text: string): string => {
    if (field === 'reporter' || field === 'partner') return areaName(text, locale)
    return field === 'flow' && tFlow.has(text) ? tFlow(text) : text
  }
  const figures = columns.filter(({ field }) => field === 'figure')
  const used = columns.filter(({ field }) => field !== 'ignore' && field !== 'figure')
  return (
    <ul className="min-w-52">
      {used.map(({ name, field }) => (
        <li key={`${field} ${name}`}>{t('is', { name, field: words.field(field) })}</li>
      ))}
      {figures.length > 0 && wide && (
        <li>{t('figures', { count: figures.length, name: figures[0]?.name ?? '', field: words.field(wide) })}</li>
      )}
      {Object.entries(constants).map(([field, text]) => (
        <li key={field}>{t('constant', { field: words.field(field), text: said(field, text) })}</li>
      ))}
    </ul>
  )
}
