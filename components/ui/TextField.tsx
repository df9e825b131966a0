import { useId, type ComponentProps, type ReactNode } from 'react'
import { fieldStyle, labelStyle } from './control-styles'

export interface TextFieldProps extends ComponentProps<'input'> {
  readonly label: ReactNode
  readonly hideLabel?: boolean
  /** What is wrong with what was entered, as a sentence; marks the field and is read with it. */
  readonly problem?: string
  readonly hint?: ReactNode
}

/** One line of text with its label, an optional hint, and the problem below it. */
export function TextField({ label, hideLabel = false, problem, hint, className, id, ...rest }: TextFieldProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  const described = [hint && `${inputId}-hint`, problem && `${inputId}-problem`].filter(Boolean).join(' ')
  return (
    <div className={`screen-only ${className ?? ''}`}>
      <label htmlFor={inputId} className={hideLabel ? 'sr-only' : labelStyle}>
        {label}
      </label>
      <input
        {...rest}
        id={inputId}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className={`${fieldStyle} w-full ${hideLabel ? '' : 'mt-0.5'}`}
      />
      {hint && (
        <p id={`${inputId}-hint`} className="mt-1 text-12 text-ink-muted">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${inputId}-problem`} className="mt-1 text-12 font-semibold">
          {problem}
        </p>
      )}
    </div>
  )
}
