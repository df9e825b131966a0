import { useId, useMemo, type ComponentProps, type ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { fieldStyle, labelStyle } from './control-styles'

export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface SelectGroup<Value extends string = string> {
  readonly label: string
  readonly options: ReadonlyArray<SelectOption<Value>>
}

export interface SelectProps<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'onChange' | 'value' | 'children'
> {
  readonly label: ReactNode
  readonly value?: Value
  readonly options: ReadonlyArray<SelectOption<Value> | SelectGroup<Value>>
  readonly onChange?: (value: Value) => void
  /** Keeps the label for screen readers only, where the place says what is chosen. */
  readonly hideLabel?: boolean
}

const isGroup = <Value extends string>(entry: SelectOption<Value> | SelectGroup<Value>): entry is SelectGroup<Value> =>
  'options' in entry

const option = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

const entryOf = <Value extends string>(entry: SelectOption<Value> | SelectGroup<Value>) =>
  isGroup(entry) ? (
    <optgroup key={entry.label} label={entry.label}>
      {entry.options.map(option)}
    </optgroup>
  ) : (
    option(entry)
  )

/** The platform's own select under our look: keyboard, touch and screen reader come with it, and no script. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, onChange, hideLabel = false, className, id, ...rest } = props
  const ownId = useId()
  const selectId = id ?? ownId
  // There may be hundreds: lists that say the same, as those of periods mostly do, are not made anew.
  const said = JSON.stringify(options)
  const entries = useMemo(() => (JSON.parse(said) as typeof options).map(entryOf), [said])
  return (
    <div className={`screen-only min-w-0 ${className ?? ''}`}>
      <label htmlFor={selectId} className={hideLabel ? 'sr-only' : labelStyle}>
        {label}
      </label>
      <span className={`relative flex ${hideLabel ? '' : 'mt-0.5'}`}>
        <select
          {...rest}
          id={selectId}
          // The options are the only values the browser can report.
          onChange={onChange && ((event) => onChange(event.currentTarget.value as Value))}
          className={`${fieldStyle} w-full appearance-none pe-7 field-sizing-content text-ellipsis [&>*]:bg-raised [&>*]:text-ink`}
        >
          {entries}
        </select>
        <ChevronDown
          size={16}
          strokeWidth={1.75}
          aria-hidden
          className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-muted"
        />
      </span>
    </div>
  )
}
