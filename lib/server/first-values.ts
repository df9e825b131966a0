type Search = Readonly<Record<string, string | string[] | undefined>>

/**
 * The parameters of a page's address, each once: of one that is given several times the first, which is what the part in the
 * browser reads, and says, too.
 */
export const firstValues = (search: Search): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[key, first]]
    }),
  )
