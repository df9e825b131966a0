'use client'

import { useContext, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { ChevronDown } from 'lucide-react'
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  FieldError,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { fieldStyle, labelStyle } from './control-styles'

export interface ComboBoxOption<Value extends string = string> {
  readonly value: Value
  /** What is shown, and what is searched. */
  readonly label: string
}

export interface ComboBoxProps<Value extends string> {
  readonly label: ReactNode
  readonly hideLabel?: boolean
  /** Null while nothing is chosen. */
  readonly value: Value | null
  readonly options: ReadonlyArray<ComboBoxOption<Value>>
  readonly onChange: (value: Value | null) => void
  readonly placeholder?: string
  /** Said in the list where nothing fits. */
  readonly nothing: string
  readonly autoFocus?: boolean
  /** Of the field itself, so that a form can put the focus there. */
  readonly id?: string
  /** What is wrong with what was chosen, as a sentence; marks the field and is read with it. */
  readonly problem?: string | undefined
  readonly className?: string
}

/** Of a list: those first in whose name or code the text begins a word, in their order. */
function ranked<Option extends ComboBoxOption>(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed.trim())
  // A text that was chosen or is not there yet asks for nothing.
  if (wanted === '' || options.some(({ label }) => label === typed)) return options
  const begins = (text: string): boolean => plain(text).startsWith(wanted)
  const [first, then, rest] = [[], [], []] as [Option[], Option[], Option[]]
  for (const option of options) {
    const words = option.label.split(/[\s(-]+/)
    ;(begins(option.label) ? first : words.some(begins) ? then : rest).push(option)
  }
  return [...first, ...then, ...rest]
}

/** Accents and case do not matter in a search: "cote" finds "Côte d’Ivoire". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One of many, found by typing a part of it; only what is in the list can be chosen. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { label, hideLabel = false, value, options, onChange, placeholder, nothing, autoFocus, className } = props
  const { id, problem } = props
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  // The very same objects in another order: what is made of each of them is kept.
  const known = useMemo(() => options.map((option) => ({ ...option, id: option.value })), [options])
  const items = useMemo(() => ranked(known, typed), [known, typed])
  return (
    <I18nProvider locale={locale}>
      <AriaComboBox
        defaultItems={items}
        onInputChange={setTyped}
        value={value}
        onChange={(key) => onChange(key as Value | null)}
        defaultFilter={(text, typed) => plain(text).includes(plain(typed.trim()))}
        menuTrigger="input"
        allowsEmptyCollection
        isInvalid={problem !== undefined}
        className={`screen-only min-w-0 ${className ?? ''}`}
      >
        <Label className={hideLabel ? 'sr-only' : labelStyle}>{label}</Label>
        <Typed className={`relative flex ${hideLabel ? '' : 'mt-0.5'}`}>
          <Input
            className={`${fieldStyle} w-full pe-9`}
            autoComplete="off"
            {...(placeholder !== undefined && { placeholder })}
            {...(autoFocus && { autoFocus })}
            {...(id !== undefined && { id })}
          />
          <Button className="absolute inset-y-0 end-0 grid w-9 place-items-center text-ink-muted">
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
          </Button>
        </Typed>
        <FieldError className="mt-1 block text-12 font-semibold">{problem}</FieldError>
        <Popover
          offset={4}
          className="w-(--trigger-width) min-w-64 overflow-hidden rounded-control border border-control bg-raised text-ink shadow-float"
        >
          <ListBox<(typeof items)[number]>
            className="max-h-72 overflow-y-auto p-1 outline-none"
            renderEmptyState={() => <p className="px-2 py-3 text-14 text-ink-muted">{nothing}</p>}
          >
            {(item) => (
              <ListBoxItem
                id={item.id}
                textValue={item.label}
                className="flex min-h-9 cursor-pointer items-center rounded-control px-2 text-14 data-focused:bg-wash data-focused:outline-2 data-focused:outline-offset-[-2px] data-focused:outline-ink data-selected:font-semibold pointer-coarse:min-h-11"
              >
                {item.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  )
}

/**
 * Opens the list at what was typed also where an arrow key comes before the list has opened by itself: else it would open with
 * all there is, and Enter choose the first of that.
 */
function Typed({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const state = useContext(ComboBoxStateContext)
  const openAtTyped = (event: KeyboardEvent): void => {
    if (!state || state.isOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const { value } = event.target as HTMLInputElement
    if (value === '' || value === state.selectedItem?.textValue) return
    event.preventDefault()
    event.stopPropagation()
    state.open(event.key === 'ArrowDown' ? 'first' : 'last', 'input')
  }
  return (
    <span className={className} onKeyDownCapture={openAtTyped}>
      {children}
    </span>
  )
}
