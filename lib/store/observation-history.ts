import { STATUSES, type StatusCode, type SeriesIdentity } from '../trade/observation'
import { formatPeriod, type Period } from '../trade/period'
import type { ObservationHistory, ObservationVersion } from '../trade/revision'
import { database } from './database'
import { filterValues, OF_PERIOD, OF_SERIES, timeText, type RevisionFilter } from './revision-filter'
import { seriesThen } from './standing'

interface Row extends SeriesIdentity {
  series: number
  versions: (Omit<ObservationVersion, 'status'> & { status: StatusCode })[]
}

type HistoryFilter = Omit<RevisionFilter, 'since' | 'until'> & { readonly period: Period }

const HISTORY = `
  WITH wanted AS MATERIALIZED (${seriesThen(OF_SERIES)}), version AS (
    SELECT w.id AS series, v.id AS turn, v.value, v.status, v.import_id, v.line, i.finished_at AS stood_from,
           n.finished_at AS stood_until, v.replaced_by, false AS withdrawn
    FROM wanted w JOIN revision v ON v.series_id = w.stored
    JOIN import i ON i.id = v.import_id JOIN import n ON n.id = v.replaced_by
    WHERE ${OF_PERIOD('v')}
    UNION ALL
    SELECT w.id, NULL, v.value, v.status, v.import_id, v.line, i.finished_at, NULL, NULL, false
    FROM wanted w JOIN observation v ON v.series_id = w.stored JOIN import i ON i.id = v.import_id
    WHERE ${OF_PERIOD('v')}
    UNION ALL
    SELECT w.id, NULL, v.value, v.status, k.import_id, v.line, v.stood_from, v.stood_until, NULL, true
    FROM wanted w JOIN withdrawn_value v ON v.withdrawn_series_id = ANY (w.withdrawn)
    JOIN withdrawn_series k ON k.id = v.withdrawn_series_id
    WHERE ${OF_PERIOD('v')}
  )
  SELECT w.id AS series, w.source_id AS source, w.reporter_code AS reporter, w.partner_code AS partner, w.flow,
         w.classification, w.product, w.measure, w.unit, w.valuation,
         json_agg(json_build_object(
           'value', v.value::text, 'status', v.status, 'import', v.import_id, 'line', v.line,
           'from', ${timeText('v.stood_from')}, 'until', ${timeText('v.stood_until')},
           'replacedBy', v.replaced_by, 'withdrawn', v.withdrawn
         ) ORDER BY v.stood_from, v.stood_until NULLS LAST, v.turn NULLS LAST) AS versions
  FROM wanted w JOIN version v ON v.series = w.id
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  ORDER BY source, flow, measure, unit, valuation, classification, product
  LIMIT $9`

/**
 * Every value that the observations of one period had, with the import it came with, its line, and the time for which it
 * stood; also those of imports that were taken back since. One history for each series that the filter leaves.
 */
export async function findHistories(filter: HistoryFilter, limit = 100): Promise<ObservationHistory[]> {
  const { rows } = await database().query<Row>({
    name: 'observation-history',
    text: HISTORY,
    values: [...filterValues(filter), limit],
  })
  return rows.map(({ series: _series, versions, ...identity }) => ({
    ...identity,
    period: formatPeriod(filter.period),
    versions: versions.map((version) => ({ ...version, status: STATUSES[version.status] })),
  }))
}

const WITHIN = `
  SELECT DISTINCT o.months, o.first_month AS first
  FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id JOIN observation o ON o.series_id = s.id
  WHERE ${OF_SERIES('f', 's')} AND o.first_month >= $7 AND o.first_month + o.months <= $7 + $8
  ORDER BY o.months DESC, o.first_month
  LIMIT 60`

/**
 * Where the figures of one period come from: their own histories; where there are none, the periods within it that they may
 * be added up from; and where no file gives the product itself, the same of the codes below it.
 */
export async function findOrigin(
  filter: HistoryFilter,
  limit: number,
): Promise<{ histories: ObservationHistory[]; within: string[]; below: boolean }> {
  for (const below of filter.product === undefined ? [false] : [false, true]) {
    const asked = below ? { ...filter, below: true as const } : filter
    const histories = await findHistories(asked, limit)
    const within = histories.length > 0 ? [] : await findPeriodsWithin(asked)
    if (histories.length > 0 || within.length > 0) return { histories, within, below }
  }
  return { histories: [], within: [], below: false }
}

/** The periods within one, of which there are observations: what it may be added up from. */
async function findPeriodsWithin(filter: HistoryFilter): Promise<string[]> {
  const { rows } = await database().query<Period>({
    name: 'periods-within',
    text: WITHIN,
    values: filterValues(filter),
  })
  return rows.map(formatPeriod)
}
