import { attachment } from '@/lib/server/attachment'
import { withProblems } from '@/lib/server/problem-response'
import { writeClaimsCsv } from '@/lib/import/claims-csv'
import type { Claim } from '@/lib/trade/claims/claim'

export const dynamic = 'force-dynamic'

/** Two of the claims that come with the program: taken in again they change nothing. */
const EXAMPLES: readonly Claim[] = [
  {
    ...{ id: 'russia-2020-exports', reporter: 'RUS', partner: 'MAR', flow: 'X', product: 'TOTAL', period: '2020' },
    ...{
      against: null,
      change: null,
      level: '766000000',
      levelTo: null,
      levelDigits: null,
      unit: 'USD',
      balance: null,
      wording: 'exact',
    },
    ...{ changeWording: null, saidBy: 'Trade representative Tsinamdzgvrishvili', publishedBy: 'TASS' },
    ...{ date: '2021-03-04', url: 'https://ng.ru/news/703832.html', note: null },
  },
  {
    ...{ id: 'russia-h1-2025', reporter: 'RUS', partner: 'MAR', flow: 'T', product: 'TOTAL', period: '2025-S1' },
    ...{
      against: '2024-S1',
      change: '+30%',
      level: null,
      levelTo: null,
      levelDigits: null,
      unit: null,
      balance: null,
      wording: 'almost',
    },
    ...{ changeWording: null, saidBy: 'Dmitry Patrushev, deputy prime minister', publishedBy: 'TASS' },
    ...{ date: '2025-10-17', url: 'https://tass.com/economy/2031637' },
    note: 'Same half-year as the Moscow claim; both can be true',
  },
]

/** `GET /claims/template.csv`: the columns of a table of claims, and two rows to be replaced. */
export const GET = withProblems(
  (): Response =>
    new Response(writeClaimsCsv(EXAMPLES), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': attachment('claims-template.csv'),
        'X-Content-Type-Options': 'nosniff',
      },
    }),
)
