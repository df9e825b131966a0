/** How a control is drawn. `primary` is the one action of a view, `quiet` stands among text. */
export const BUTTON_VARIANTS = ['primary', 'secondary', 'quiet'] as const
export type ButtonVariant = (typeof BUTTON_VARIANTS)[number]

const BUTTON =
  'screen-only inline-flex min-h-9 items-center justify-center gap-2 rounded-control border px-3 py-1.5 text-14 leading-5 font-semibold no-underline disabled:border-hairline disabled:text-ink-muted aria-disabled:text-ink-muted pointer-coarse:min-h-11'

const VARIANT: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-ink bg-ink text-paper hover:not-disabled:border-ink-muted hover:not-disabled:bg-ink-muted disabled:bg-wash aria-disabled:border-hairline aria-disabled:bg-wash',
  secondary: 'border-control bg-transparent text-ink hover:not-disabled:border-ink hover:not-disabled:bg-wash',
  quiet: 'border-transparent bg-transparent px-2 text-ink hover:not-disabled:bg-wash',
}

export const buttonStyle = (variant: ButtonVariant): string => `${BUTTON} ${VARIANT[variant]}`

/** A box that text goes into: select, text field. */
export const fieldStyle =
  'min-h-9 rounded-control border border-control bg-paper px-2.5 py-1.5 text-14 leading-5 text-ink hover:not-disabled:border-ink disabled:border-hairline disabled:text-ink-muted aria-invalid:border-ink aria-invalid:border-2 pointer-coarse:min-h-11 pointer-coarse:text-16'

export const labelStyle = 'block text-12 text-ink-muted'
