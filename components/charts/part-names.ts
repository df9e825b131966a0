/** What a part of a whole is called and how it is drawn: decided by the page, the same in every chart of it. */
export interface PartName {
  /** HS code, where the part is one. */
  readonly code: string | null
  readonly name: string
  /** What kind of part it is, where that has to be said: "of several sectors". */
  readonly note: string | null
  /** CSS colour. */
  readonly colour: string
  /** Where the part itself is taken apart; null where there is nothing to go to. */
  readonly href: string | null
}

export type PartNames = Readonly<Record<string, PartName>>

const UNNAMED: Omit<PartName, 'name'> = { code: null, note: null, colour: 'var(--mark-resting)', href: null }

export const nameOf = (names: PartNames, id: string): PartName => names[id] ?? { ...UNNAMED, name: id }

/** Code and name in one line: "27 Mineral fuels and oils". */
export const fullName = ({ code, name }: PartName): string => (code && code !== name ? `${code} ${name}` : name)

/** The shortest that still tells it apart: the code, or the name where there is none. */
export const shortName = ({ code, name }: PartName): string => code ?? name
