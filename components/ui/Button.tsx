import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonVariant } from './control-styles'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant
  /** While its action runs: stays where it is, keeps the focus, ignores clicks, and is announced as busy. */
  readonly busy?: boolean
}

export function Button({
  variant = 'secondary',
  busy = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${buttonStyle(variant)} ${className ?? ''}`}
    />
  )
}
