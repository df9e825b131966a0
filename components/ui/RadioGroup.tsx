'use client'

import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'

export interface RadioOption<Value extends string = string> {
  readonly value: Value
  readonly label: ReactNode
  /** What follows from it, in smaller type. */
  readonly note?: ReactNode
}

export interface RadioGroupProps<Value extends string> {
  /** The question. */
  readonly label: ReactNode
  /** Null while nothing is chosen. */
  readonly value: Value | null
  readonly options: ReadonlyArray<RadioOption<Value>>
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
}

/** A question with a few answers, each on a line of its own: one stop of the Tab key, arrow keys within. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, value, options, onChange, disabled = false } = props
  return (
    <AriaRadioGroup
      value={value}
      isDisabled={disabled}
      // The options are the only values it can report.
      onChange={(chosen) => onChange(chosen as Value)}
      className="screen-only grid grid-cols-1 gap-1"
    >
      <Label className="text-14 font-semibold wrap-anywhere">{label}</Label>
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          className="group flex min-h-9 cursor-pointer items-start gap-2.5 rounded-control py-2 text-14 leading-5 outline-offset-2 data-disabled:cursor-default data-disabled:text-ink-muted data-focus-visible:outline-2 data-focus-visible:outline-ink pointer-coarse:min-h-11"
        >
          <span
            aria-hidden
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-control group-data-hovered:border-ink group-data-selected:border-ink"
          >
            <span className="size-2 rounded-full group-data-selected:bg-ink forced-colors:group-data-selected:bg-[Highlight]" />
          </span>
          <span className="min-w-0 wrap-anywhere">
            {option.label}
            {option.note && <span className="block text-12 text-ink-muted">{option.note}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  )
}
