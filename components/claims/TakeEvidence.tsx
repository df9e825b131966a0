import { TakeTable } from '@/components/take-along/TakeTable'
import type { TakenFrom } from '@/lib/trade/take-along/taken'
import { drawnSources } from './chart-data'
import { useEvidenceTaken } from './evidence-taken'
import type { EvidenceTableProps } from './EvidenceTable'

interface TakeEvidenceProps extends EvidenceTableProps {
  readonly id: string
  readonly title: string
  readonly from: TakenFrom
}

/** The menu of a table of evidence. */
export function TakeEvidence({ id, title, from, ...props }: TakeEvidenceProps) {
  const table = useEvidenceTaken(props)
  return <TakeTable {...{ id, title, table, from }} sources={drawnSources(props.check, props.locale)} />
}
