import type { NamedArea } from '@/components/pair/pair-context'
import type { Flow } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { SourceInfo } from '@/lib/trade/pair-figures'
import type {
  FiguresChange,
  ImportOrigin,
  ObservationHistory,
  RevisedFigure,
  Revision,
  RevisionStatistics,
} from '@/lib/trade/revision'

/** Series whose history of one period is shown at once. */
export const MOST_HISTORIES = 60

/** What the page of revisions shows, as JSON. */
export interface RevisionsData {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly locale: Language
  /** When the figures of the pair changed, the last time first. */
  readonly changes: readonly FiguresChange[]
  readonly statistics: RevisionStatistics
  readonly largest: RevisedFigure | null
  /** The revised figures of the series in the chart, the newest periods first. */
  readonly revised: readonly RevisedFigure[]
  readonly revisions: readonly Revision[]
  readonly next: string | null
  /** Every value that the period asked for has had; null where none is asked for. */
  readonly histories: readonly ObservationHistory[] | null
  /** Where no series has the period asked for as one: the periods within it that there are. */
  readonly within: readonly string[]
  /** Whether no file gives the product asked for itself, and the codes below it are shown. */
  readonly below: boolean
  readonly origins: readonly ImportOrigin[]
  readonly sources: readonly SourceInfo[]
  /** What was revised: what the filters can be set to. */
  readonly choices: ReadonlyArray<{ readonly flow: Flow; readonly product: string; readonly source: string }>
  /** What the codes of products are called. */
  readonly labels: Readonly<Record<string, string>>
}
