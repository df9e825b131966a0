import { environmentManager, QueryClient } from '@tanstack/react-query'

const MINUTE = 60_000

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Zero would fetch again what the server has just sent with the page.
        staleTime: MINUTE,
        // Figures change by imports, not by the minute: looking at another window is no reason to ask again.
        refetchOnWindowFocus: false,
      },
    },
  })
}

let browserClient: QueryClient | undefined

/** On the server a new client for every request, since a shared one would mix its readers; in the browser always the same. */
export function getQueryClient(): QueryClient {
  if (environmentManager.isServer()) return createQueryClient()
  browserClient ??= createQueryClient()
  return browserClient
}
