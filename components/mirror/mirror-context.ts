import { createContext, useContext } from 'react'
import type { NamedArea } from '@/components/pair/pair-context'
import type { MirrorAddress } from '@/lib/client/mirror-address'
import type { Language } from '@/lib/trade/locale'
import type { MirrorView } from '@/lib/trade/mirror/mirror-view'
import type { SourceInfo } from '@/lib/trade/pair-figures'

/** What the parts of the page of both sides share. */
export interface MirrorContextValue {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** Who sends the goods in the direction shown, and who receives them. */
  readonly exporter: NamedArea
  readonly importer: NamedArea
  readonly view: MirrorView
  readonly address: MirrorAddress
  readonly locale: Language
  /** Sources of both sides by id. */
  readonly sources: ReadonlyMap<string, SourceInfo>
}

export const MirrorContext = createContext<MirrorContextValue | null>(null)

/** @throws Error outside of the page of both sides: a bug */
export function useMirror(): MirrorContextValue {
  const value = useContext(MirrorContext)
  if (!value) throw new Error('useMirror needs a MirrorContext')
  return value
}
