import { revisionsData } from '../../app/[reporter]/[partner]/revisions/revisions-data'
import { GET as areas } from '../../app/api/v1/areas/route'
import { GET as breakdown } from '../../app/api/v1/breakdown/route'
import { GET as compare } from '../../app/api/v1/compare/route'
import { GET as claimCheck } from '../../app/api/v1/claims/[id]/check/route'
import { GET as changes } from '../../app/api/v1/changes/route'
import { GET as claims } from '../../app/api/v1/claims/route'
import { GET as figures } from '../../app/api/v1/figures/route'
import { GET as imports } from '../../app/api/v1/imports/route'
import { GET as mirror } from '../../app/api/v1/mirror/route'
import { GET as observations } from '../../app/api/v1/observations/route'
import { GET as pairs } from '../../app/api/v1/pairs/route'
import { GET as productIndicators } from '../../app/api/v1/product-indicators/route'
import { GET as revisions } from '../../app/api/v1/revisions/route'
import { GET as sectors } from '../../app/api/v1/sectors/route'
import { GET as sources } from '../../app/api/v1/sources/route'
import { GET as summary } from '../../app/api/v1/summary/route'
import { findClaims } from '../../lib/store/claims'
import { findPairFigures } from '../../lib/store/figures'
import { findPairList, findPairs } from '../../lib/store/pairs'
import { productStep } from '../../lib/store/product-step'
import { findSources } from '../../lib/store/sources'
import { parseProductQuery } from '../../lib/trade/product-query'
import { resolveProductView } from '../../lib/trade/product-view'
import { SECTOR_IDS } from '../../lib/trade/sector'
import { END_MONTH, PAIRS, type Pair } from './shape'

/** One kind of request: its address for a pair, and its work without the server, for the statements it sends. */
export interface Call {
  readonly name: string
  readonly address: (pair: Pair, index: number) => string
  readonly work: (address: string, pair: Pair) => Promise<unknown>
}

type Handler = (request: Request, context: never) => Promise<Response>

const api = (
  name: string,
  handler: Handler,
  query: (pair: Pair, index: number) => string,
  params: (pair: Pair) => Record<string, string> = () => ({}),
): Call => ({
  name,
  address: (pair, index) => `/api/v1/${query(pair, index)}`,
  work: async (address, pair) => {
    const request = new Request(`http://127.0.0.1:3000${address}`, { headers: { host: '127.0.0.1:3000' } })
    const response = await handler(request, { params: Promise.resolve(params(pair)) } as never)
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
    return response.arrayBuffer()
  },
})

const of = ({ reporter, partner }: Pair): string => `reporter=${reporter}&partner=${partner}`
const claimOf = ({ reporter, partner }: Pair): string => `claim-${reporter}-${partner}`.toLowerCase()
/** Before the last six imports, each of which revised the month before. */
const HALF_A_YEAR_AGO = '2025-05-01'
const sectorAt = (index: number): string => SECTOR_IDS[index % SECTOR_IDS.length]!

/** Every call there is, with parameters that make it work; `seriesCount` is the highest series id. */
export const callsFor = (seriesCount: number): Call[] => [
  {
    name: 'pair page',
    address: ({ reporter, partner }) => `/${reporter}/${partner}`,
    work: (_address, { reporter, partner }) =>
      Promise.all([
        findPairFigures({ reporter, partner }),
        findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true }),
        findPairList(),
      ]),
  },
  {
    name: 'comparison page',
    address: ({ reporter, partner }) => `/${reporter}/${partner}/compare`,
    work: (_address, { reporter, partner }) =>
      Promise.all([
        findPairFigures({ reporter, partner }),
        findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true }),
      ]),
  },
  {
    name: 'products page, a sector',
    address: ({ reporter, partner }) => `/${reporter}/${partner}/products?under=machinery`,
    work: async (_address, { reporter, partner }) => {
      const [figures] = await Promise.all([
        findPairFigures({ reporter, partner }),
        findPairFigures({ reporter: partner, partner: reporter, totalsOnly: true }),
      ])
      const { query } = parseProductQuery({ under: 'machinery' })
      const { line, view } = resolveProductView(figures, query)!
      return productStep({ reporter, partner, line, ...view }, query.under)
    },
  },
  {
    name: 'revisions page',
    address: ({ reporter, partner }) => `/${reporter}/${partner}/revisions`,
    work: (_address, { reporter, partner }) =>
      Promise.all([
        revisionsData({
          reporter: { code: reporter, name: reporter },
          partner: { code: partner, name: partner },
          locale: 'en',
          query: { table: false },
        }),
        findPairList(partner),
      ]),
  },
  {
    name: 'home page',
    address: () => '/',
    work: () => Promise.all([findPairs(), findClaims({ partner: 'MAR' })]),
  },
  {
    name: 'sources page',
    address: () => '/sources',
    work: () => Promise.all([findSources(), findPairs()]),
  },
  api('figures', figures, (pair) => `figures?${of(pair)}`),
  api('summary', summary, (pair) => `summary?${of(pair)}&period=2024`),
  api('breakdown, sectors', breakdown, (pair) => `breakdown?${of(pair)}&flow=M&period=2024&by=sector`),
  api('breakdown, chapters', breakdown, (pair) => `breakdown?${of(pair)}&flow=X&period=2024&by=product&level=2`),
  api('breakdown, HS6', breakdown, (pair) => `breakdown?${of(pair)}&flow=X&period=2024&by=product&level=6`),
  api(
    'breakdown, a sector',
    breakdown,
    (pair) => `breakdown?${of(pair)}&flow=X&period=2024&by=product&under=machinery`,
  ),
  api('compare', compare, (pair) => `compare?${of(pair)}&period=2024&flow=X&relation=average-3`),
  api(
    'product indicators, HS6',
    productIndicators,
    (pair) => `product-indicators?${of(pair)}&period=2024&detail=subheading`,
  ),
  api('observations, pair', observations, (pair) => `observations?${of(pair)}&limit=1000`),
  api('observations, sector', observations, (pair, i) => `observations?${of(pair)}&sector=${sectorAt(i)}&limit=1000`),
  api('observations, one year', observations, (pair) => `observations?${of(pair)}&flow=M&from=2024&to=2024&limit=1000`),
  api('figures, half a year ago', figures, (pair) => `figures?${of(pair)}&asOf=${HALF_A_YEAR_AGO}`),
  api(
    'breakdown, half a year ago',
    breakdown,
    (pair) => `breakdown?${of(pair)}&flow=X&period=2024&by=product&level=6&asOf=${HALF_A_YEAR_AGO}`,
  ),
  api(
    'observations, half a year',
    observations,
    (pair) => `observations?${of(pair)}&limit=1000&asOf=${HALF_A_YEAR_AGO}`,
  ),
  api('pairs, half a year ago', pairs, () => `pairs?asOf=${HALF_A_YEAR_AGO}`),
  api('sources, half a year ago', sources, () => `sources?asOf=${HALF_A_YEAR_AGO}`),
  api('revisions', revisions, (pair) => `revisions?${of(pair)}`),
  api(
    'history of a figure',
    revisions,
    (pair) => `revisions?${of(pair)}&flow=X&product=TOTAL&period=2025-03&history=1`,
  ),
  api('changes', changes, (pair) => `changes?${of(pair)}`),
  api('observations, deep cursor', observations, (_pair, i) => {
    const series = Math.floor(seriesCount * (0.5 + 0.4 * ((i % 100) / 100)))
    return `observations?limit=1000&cursor=${series}.1.${END_MONTH - 20}`
  }),
  api('mirror', mirror, (pair) => `mirror?${of(pair)}&by=sector`),
  api('pairs', pairs, () => 'pairs'),
  api('pairs of a reporter', pairs, ({ reporter }) => `pairs?reporter=${reporter}`),
  api('areas', areas, () => 'areas'),
  api('sectors', sectors, () => 'sectors'),
  api('sources', sources, () => 'sources'),
  api('claims', claims, () => 'claims'),
  api('claims of a pair', claims, (pair) => `claims?${of(pair)}`),
  api(
    'check of a claim',
    claimCheck,
    (pair) => `claims/${claimOf(pair)}/check`,
    (pair) => ({ id: claimOf(pair) }),
  ),
  api('imports', imports, () => 'imports'),
]

/** The pair of a request: 73 and 200 have no common factor, so that neighbours on disk do not follow each other. */
export const pairAt = (index: number): Pair => PAIRS[(index * 73) % PAIRS.length]!
