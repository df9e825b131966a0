import type { StatusCode } from '../../trade/observation'
import { finding } from '../problem'
import { bad, good, type CellReader } from '../fields/reading'

/** Flags of SDMX’s CL_OBS_STATUS and of Eurostat by the status they come to; a flag about anything else leaves it normal. */
const FLAGS: Readonly<Record<string, StatusCode>> = {
  ...{ p: 'P', e: 'E', f: 'E', i: 'E', c: 'C', q: 'C' },
  ...{ m: 'M', o: 'M', l: 'M', h: 'M', j: 'M' },
  ...Object.fromEntries([...'abdgknrstuvwxyz'].map((flag) => [flag, 'A'])),
}
const WEAKEST_FIRST: readonly StatusCode[] = ['C', 'M', 'E', 'P', 'A']

/** A flag or several (`be`, `b,p`): the weakest holds. Null where the cell is empty: then the value decides. */
export const readObservationStatus: CellReader<StatusCode | null> = (text) => {
  if (text === '') return good(null)
  const flags = [...text.toLowerCase().replace(/[\s,;]+/g, '')]
  const statuses = flags.map((flag) => FLAGS[flag])
  if (flags.length > 4 || statuses.includes(undefined)) {
    return bad(finding('E_STATUS', { expected: WEAKEST_FIRST.toReversed().join(', ') }))
  }
  return good(WEAKEST_FIRST.find((status) => statuses.includes(status)) ?? 'A')
}
