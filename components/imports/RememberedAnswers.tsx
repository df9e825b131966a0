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
  const linesOf = useMappingLines()
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
        taken={(rows) => ({
          columns: [
            { id: 'name', header: t('names.name'), kind: 'text' },
            { id: 'area', header: t('code'), kind: 'text' },
            { id: 'area_name', header: t('names.area'), kind: 'text', for: 'people' },
            { id: 'created', header: t('day'), kind: 'text' },
          ],
          rows: rows.map(({ text, area, createdAt }) => [text, area, areaName(area, locale), createdAt]),
        })}
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
        taken={(rows) => ({
          columns: [
            { id: 'header', header: t('columns.header'), kind: 'text' },
            { id: 'mapping', header: 'mapping', kind: 'text', for: 'machines' },
            { id: 'columns', header: t('columns.answer'), kind: 'text', for: 'people' },
            { id: 'created', header: t('day'), kind: 'text' },
          ],
          rows: rows.map((row) => [
            ...[row.header.join(' · '), JSON.stringify(row.mapping), linesOf(row).join('; '), row.createdAt],
          ]),
        })}
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
            cell: (row) => (
              <ul className="min-w-52">
                {linesOf(row).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
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
function useMappingLines(): (remembered: RememberedMapping) => string[] {
  const t = useTranslations('imports.remembered.columns')
  const tFlow = useTranslations('imports.flows')
  const words = useImportWords()
  const locale = useLanguage()
  const said = (field: string, text: string): string => {
    if (field === 'reporter' || field === 'partner') return areaName(text, locale)
    return field === 'flow' && tFlow.has(text) ? tFlow(text) : text
  }
  return ({ mapping: { columns, wide, constants } }) => {
    const figures = columns.filter(({ field }) => field === 'figure')
    const used = columns.filter(({ field }) => field !== 'ignore' && field !== 'figure')
    return [
      ...used.map(({ name, field }) => t('is', { name, field: words.field(field) })),
      ...(figures.length > 0 && wide
        ? [t('figures', { count: figures.length, name: figures[0]?.name ?? '', field: words.field(wide) })]
        : []),
      ...Object.entries(constants).map(([field, text]) =>
        t('constant', { field: words.field(field), text: said(field, text) }),
      ),
    ]
  }
}
