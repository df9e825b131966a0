'use client'

import { useMemo, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { areaOptions } from '@/components/imports/area-options'
import { ComboBox } from '@/components/ui/ComboBox'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { labelStyle, fieldStyle } from '@/components/ui/control-styles'
import { SIDES, WORDINGS } from '@/lib/trade/claims/claim'
import { FLOWS } from '@/lib/trade/flow'
import { SECTORS } from '@/lib/trade/sector'
import { CHANGE_KINDS, HS, LEVEL_POWERS, type ClaimDraft } from './claim-draft'
import { fieldId, type ClaimFieldsProps } from './claim-fields-props'
import { PeriodField } from './PeriodField'

/** All that a claim can say, in the order in which one reads it in a paper. */
export function ClaimFields(props: ClaimFieldsProps) {
  const { draft, change, problems, locale } = props
  const t = useTranslations('claims.form')
  const words = useTranslations('claims.verdict')
  const sectors = useTranslations('sectors')
  const areas = useMemo(() => areaOptions(locale), [locale])
  const text = (field: keyof ClaimDraft, more: { hint?: string; required?: boolean; className?: string } = {}) => (
    <TextField
      id={fieldId(field)}
      label={more.required ? t(`fields.${field}`) : t('optional', { field: t(`fields.${field}`) })}
      value={draft[field]}
      autoComplete="off"
      problem={problems[field]}
      {...more}
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  )
  const area = (field: 'reporter' | 'partner') => (
    <ComboBox
      id={fieldId(field)}
      label={t(`fields.${field}`)}
      value={draft[field] || null}
      options={areas}
      onChange={(code) => change({ [field]: code ?? '' })}
      placeholder={t('area.search')}
      nothing={t('area.nothing')}
      problem={problems[field]}
    />
  )
  const wording = (value: string): string => words(`wording.${value}`)
  return (
    <div className="grid grid-cols-1 gap-8">
      <Group title={t('groups.trade')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {area('reporter')}
          {area('partner')}
          <Select
            label={t('fields.flow')}
            value={draft.balance || draft.flow}
            options={[...FLOWS, ...SIDES].map((value) => ({ value, label: t(`flows.${value}`) }))}
            onChange={(value) =>
              change(
                value === 'deficit' || value === 'surplus'
                  ? { flow: 'B', balance: value }
                  : { flow: value, balance: '' },
              )
            }
          />
          <Select
            label={t('fields.product')}
            value={draft.product}
            options={[
              { value: 'TOTAL', label: t('product.total') },
              {
                label: t('product.sectors'),
                options: SECTORS.map(({ id }) => ({ value: id as string, label: sectors(`${id}.name`) })),
              },
              { value: HS, label: t('product.hs') },
            ]}
            onChange={(product) => change({ product })}
          />
          {draft.product === HS && text('hs', { hint: t('hints.hs'), required: true })}
        </div>
      </Group>
      <Group title={t('groups.figure')}>
        <div className="grid gap-3 sm:grid-cols-2">
          <PeriodField field="period" {...props} />
          <PeriodField field="against" {...props} />
          <Pair label={t('fields.change')} hint={t('hints.change')} problem={problems.change} id={fieldId('change')}>
            <input
              id={fieldId('change')}
              value={draft.change}
              inputMode="decimal"
              autoComplete="off"
              disabled={draft.changeKind === 'none'}
              aria-invalid={problems.change ? true : undefined}
              aria-describedby={`${fieldId('change')}-about`}
              onChange={({ currentTarget: { value } }) => change({ change: value })}
              className={`${fieldStyle} w-full min-w-0`}
            />
            <Select
              label={t('fields.changeKind')}
              hideLabel
              value={draft.changeKind}
              options={CHANGE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              onChange={(changeKind) => change({ changeKind, ...(changeKind === 'none' && { change: '' }) })}
            />
          </Pair>
          <Pair
            label={t('fields.level')}
            hint={t(draft.flow === 'B' && draft.balance === '' ? 'hints.levelOfBalance' : 'hints.level')}
            problem={problems.level}
            id={fieldId('level')}
          >
            <input
              id={fieldId('level')}
              value={draft.level}
              inputMode="decimal"
              autoComplete="off"
              aria-invalid={problems.level ? true : undefined}
              aria-describedby={`${fieldId('level')}-about`}
              onChange={({ currentTarget: { value } }) => change({ level: value })}
              className={`${fieldStyle} w-full min-w-0`}
            />
            <Select
              label={t('fields.power')}
              hideLabel
              value={draft.power}
              options={LEVEL_POWERS.map((power) => ({ value: power, label: t(`powers.${power}`) }))}
              onChange={(power) => change({ power })}
            />
          </Pair>
          <TextField
            id={fieldId('unit')}
            label={t('fields.unit')}
            hint={t('hints.unit')}
            list="claim-units"
            value={draft.unit}
            autoComplete="off"
            autoCapitalize="characters"
            problem={problems.unit}
            onChange={({ currentTarget: { value } }) => change({ unit: value.toUpperCase() })}
          />
          <datalist id="claim-units">
            {UNITS.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </datalist>
          <Select
            label={t('fields.wording')}
            value={draft.wording}
            options={WORDINGS.map((value) => ({ value, label: wording(value) }))}
            onChange={(value) => change({ wording: value })}
          />
          {draft.level.trim() !== '' && draft.change.trim() !== '' && (
            <Select
              label={t('fields.changeWording')}
              value={draft.changeWording}
              options={[
                { value: 'same', label: t('sameWording') },
                ...WORDINGS.map((value) => ({ value, label: wording(value) })),
              ]}
              onChange={(value) => change({ changeWording: value })}
            />
          )}
        </div>
      </Group>
      <Group title={t('groups.said')}>
        <div className="grid gap-3 sm:grid-cols-2">
          {text('saidBy', { hint: t('hints.saidBy'), required: true })}
          {text('publishedBy', { hint: t('hints.publishedBy'), required: true })}
          {text('date', { hint: t('hints.date'), required: true })}
          {text('url', { hint: t('hints.url') })}
        </div>
        <div className="screen-only mt-3">
          <label htmlFor={fieldId('note')} className={labelStyle}>
            {t('optional', { field: t('fields.note') })}
          </label>
          <textarea
            id={fieldId('note')}
            rows={3}
            value={draft.note}
            aria-invalid={problems.note ? true : undefined}
            aria-describedby={problems.note ? `${fieldId('note')}-problem` : undefined}
            onChange={({ currentTarget: { value } }) => change({ note: value })}
            className={`${fieldStyle} mt-0.5 w-full`}
          />
          {problems.note && (
            <p id={`${fieldId('note')}-problem`} className="mt-1 text-12 font-semibold">
              {problems.note}
            </p>
          )}
        </div>
      </Group>
    </div>
  )
}

const UNITS = ['USD', 'EUR', 'RUB', 'MAD', 'GBP', 'CNY', 'KG'] as const

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t border-ink pt-3">
      <legend className="float-left mb-3 w-full text-16 font-semibold">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  )
}

interface PairProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly problem: string | undefined
  readonly children: ReactNode
}

/** A number with what it is counted in beside it. */
function Pair({ id, label, hint, problem, children }: PairProps) {
  return (
    <div className="screen-only min-w-0">
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      <div className="mt-0.5 grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">{children}</div>
      <div id={`${id}-about`}>
        <p className="mt-1 text-12 text-ink-muted">{hint}</p>
        {problem && <p className="mt-1 text-12 font-semibold">{problem}</p>}
      </div>
    </div>
  )
}
