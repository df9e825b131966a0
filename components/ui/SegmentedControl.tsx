'use client'

import { useId, type ReactNode } from 'react'

export interface Segment<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  readonly disabled?: boolean
}

export interface SegmentedControlProps<Value extends string> {
  /** Names the group for screen readers; shown where `showLabel` says so. */
  readonly label: string
  readonly value: Value
  readonly options: ReadonlyArray<Segment<Value>>
  readonly onChange: (value: Value) => void
  readonly showLabel?: boolean
  /** Shows the icons alone, without a frame; the labels stay as names and as tooltips. */
  readonly iconsOnly?: boolean
}

const SEGMENT =
  'relative flex min-h-8.5 items-center justify-center gap-1.5 text-14 leading-5 text-ink-muted hover:text-ink has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink has-disabled:text-ink-muted has-disabled:line-through forced-colors:has-checked:outline-2 pointer-coarse:min-h-11'
const FRAMED =
  'border-control px-3 first:rounded-s-[2px] last:rounded-e-[2px] not-first:border-s has-checked:bg-ink has-checked:text-paper'
const ICON =
  'min-w-8.5 after:absolute after:inset-x-1.5 after:bottom-0.5 has-checked:text-ink has-checked:after:border-b-2 has-checked:after:border-ink pointer-coarse:min-w-10'

/**
 * One of a few, side by side: chart or table, per year or per quarter. These are native radio buttons: one stop of the
 * Tab key, arrow keys within, "2 of 3" in a screen reader.
 */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, options, onChange, showLabel = false, iconsOnly = false } = props
  const name = useId()
  return (
    <fieldset className="screen-only min-w-0">
      <legend className={showLabel ? 'mb-0.5 text-12 text-ink-muted' : 'sr-only'}>{label}</legend>
      <div className={iconsOnly ? 'inline-flex' : 'inline-flex rounded-control border border-control'}>
        {options.map((option) => (
          <label
            key={option.value}
            title={iconsOnly ? option.label : undefined}
            className={`${SEGMENT} ${iconsOnly ? ICON : FRAMED}`}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 appearance-none opacity-0"
            />
            {option.icon}
            <span className={iconsOnly ? 'sr-only' : undefined}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
