/** A place of a page from which something was taken out. */
export interface Gap {
  readonly parent: Node
  /** What has come onto the page since, here or elsewhere. */
  readonly added: readonly HTMLElement[]
}

/** Where a part of a page begins: its heading, or what says that it does. */
const BEGINNING = 'h1, h2, h3, [data-beginning]'
const CONTROL = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled'
/** A notice that says something else now is read from its beginning; of a section the reader knows the beginning already. */
const NOTICE = '[data-notice]'
const PART = `section, ${NOTICE}`

/**
 * What a reader goes on with after a gap: the beginning of what came, unless something that was there before follows the
 * gap sooner; else the first control of what came into the same part of the page, else the beginning of that part, else
 * what stands before.
 */
export function nearestBeginning(
  { parent, added }: Gap,
  after: readonly HTMLElement[],
  root: HTMLElement,
): HTMLElement | null {
  const came = added.filter((element) => element.isConnected)
  const following = after.find((each) => each.isConnected && isShown(each)) ?? null
  const beginning = firstOf(came, BEGINNING)
  if (beginning) return following && comesAfter(following, beginning) ? following : beginning
  const element = parent instanceof HTMLElement ? parent : parent.parentElement
  const part = element?.isConnected ? element.closest<HTMLElement>(PART) : null
  if (part && root.contains(part)) {
    if (part.matches(NOTICE)) return firstOf([part], BEGINNING)
    return (
      firstOf(
        came.filter((each) => part.contains(each)),
        CONTROL,
      ) ?? firstOf([part], BEGINNING)
    )
  }
  return following ?? [...root.querySelectorAll<HTMLElement>(BEGINNING)].filter(isShown).at(-1) ?? null
}

/** The beginnings that follow a control, in the order of the page. */
export const beginningsAfter = (control: HTMLElement, root: HTMLElement): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(BEGINNING)].filter((each) => comesAfter(control, each))

const comesAfter = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** What stands behind a closed disclosure has its place on the page, but nobody sees it and it takes no focus. */
const isShown = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && element.closest('details:not([open])') === null

/** The first in the order of the page. */
function firstOf(elements: readonly HTMLElement[], selector: string): HTMLElement | null {
  const found = elements.flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...element.querySelectorAll<HTMLElement>(selector),
  ])
  const shown = found.filter(isShown).sort((a, b) => (comesAfter(a, b) ? -1 : 1))
  return shown[0] ?? null
}
