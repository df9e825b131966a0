import type { ComponentProps } from 'react'
import Link from 'next/link'
import { buttonStyle, type ButtonVariant } from './control-styles'

export interface LinkButtonProps extends ComponentProps<typeof Link> {
  readonly variant?: ButtonVariant
}

/** A link that looks like a button: it goes somewhere. What does something is a `Button`. Downloads take a plain `download`. */
export function LinkButton({ variant = 'secondary', className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={`${buttonStyle(variant)} ${className ?? ''}`} />
}
