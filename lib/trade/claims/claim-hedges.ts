import type { Wording } from './claim'
import type { Refuse } from './claim-fields'

type Hedge = Wording | null

/**
 * The hedges of a claim, from their own fields and from the figures: "almost 30 %" bears one itself, which is that figure's
 * alone. One that both say has to be the same.
 */
export function hedgesOf(
  fields: { readonly wording: Hedge; readonly change: Hedge },
  said: { readonly change: Hedge; readonly level: Hedge },
  stated: { readonly change: boolean; readonly level: boolean },
  refuse: Refuse,
): { readonly wording: Wording; readonly changeWording: Hedge } {
  const differ = (a: Hedge, b: Hedge): boolean => a !== null && b !== null && a !== b
  if (differ(fields.change, said.change)) refuse('changeWording', 'hedge-twice', { figure: said.change! })
  const change = said.change ?? fields.change
  if (!stated.level) {
    if (fields.change === null && differ(fields.wording, said.change))
      refuse('wording', 'hedge-twice', { figure: said.change! })
    return { wording: fields.wording ?? said.change ?? 'exact', changeWording: change }
  }
  if (differ(fields.wording, said.level)) refuse('wording', 'hedge-twice', { figure: said.level! })
  // A hedge that stands with the level is not one of the change.
  const alone = said.level !== null && fields.wording === null && stated.change ? 'exact' : null
  return { wording: fields.wording ?? said.level ?? 'exact', changeWording: change ?? alone }
}
