/** Numbers of series that only withdrawn values are left of begin after those of the stored ones. */
const WITHDRAWN_FROM = 1_000_000_000

const FLOW_COLUMNS = ['source_id', 'reporter_code', 'partner_code', 'flow', 'measure', 'unit', 'valuation'] as const
const KEY = ['classification', 'product'] as const
const of = (alias: string, columns: readonly string[]): string => columns.map((name) => `${alias}.${name}`).join(', ')
const same = (a: string, b: string, columns: readonly string[]): string =>
  columns.map((name) => `${a}.${name} = ${b}.${name}`).join(' AND ')

/**
 * Every series that there is or was, as a query with the columns of `bilateral_flow` and `series`: `id` is a number for
 * both kinds, `stored` the id of the series if it is there, `withdrawn` the ids of what is kept of it in `withdrawn_series`.
 * `condition` gets the names under which the columns of flow and series are found.
 */
export const seriesThen = (condition: (flow: string, series: string) => string): string => `
  SELECT s.id, s.id AS stored,
         (SELECT array_agg(w.id) FROM withdrawn_series w
          WHERE ${same('w', 'f', FLOW_COLUMNS)} AND ${same('w', 's', KEY)}) AS withdrawn,
         ${of('f', FLOW_COLUMNS)}, ${of('s', KEY)}, s.chapter, s.level, s.sectors
  FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
  WHERE ${condition('f', 's')}
  UNION ALL
  SELECT ${WITHDRAWN_FROM} + min(w.id), NULL, array_agg(w.id),
         ${of('w', FLOW_COLUMNS)}, ${of('w', KEY)}, max(w.chapter), max(w.level), max(w.sectors)
  FROM withdrawn_series w
  WHERE ${condition('w', 'w')} AND NOT EXISTS (
    SELECT FROM bilateral_flow f JOIN series s ON s.bilateral_flow_id = f.id
    WHERE ${same('f', 'w', FLOW_COLUMNS)} AND ${same('s', 'w', KEY)}
  )
  GROUP BY ${of('w', FLOW_COLUMNS)}, ${of('w', KEY)}`

/**
 * The observations of one series (a row of `seriesThen`) as they stood at a time, as a query: a withdrawn value if one
 * stood then, of several the last written (an import that was taken back and written again replaced another one twice, and that
 * is kept as standing in between too); else, of the values replaced later, the first; else the one that stands now. What was written after that
 * time is no value. `at` is the time as SQL, `condition` says something about the period of a row named `o`.
 */
export const standing = (series: string, at: string, condition = 'true'): string => `
  SELECT months, first_month, value, status, import_id, line FROM (
    SELECT DISTINCT ON (months, first_month) * FROM (
      SELECT o.months, o.first_month, o.value, o.status, kept.import_id, o.line, 0::bigint AS turn, o.stood_from, true AS written
      FROM withdrawn_value o JOIN withdrawn_series kept ON kept.id = o.withdrawn_series_id
      WHERE o.withdrawn_series_id = ANY (${series}.withdrawn) AND o.stood_from <= ${at} AND o.stood_until > ${at}
        AND ${condition}
      UNION ALL
      SELECT o.months, o.first_month, o.value, o.status, o.import_id, o.line, o.id, NULL, i.finished_at <= ${at}
      FROM revision o JOIN import i ON i.id = o.import_id JOIN import n ON n.id = o.replaced_by
      WHERE o.series_id = ${series}.stored AND n.finished_at > ${at} AND ${condition}
      UNION ALL
      SELECT o.months, o.first_month, o.value, o.status, o.import_id, o.line, 9223372036854775807, NULL, i.finished_at <= ${at}
      FROM observation o JOIN import i ON i.id = o.import_id
      WHERE o.series_id = ${series}.stored AND ${condition}
    ) AS each
    ORDER BY months, first_month, turn, stood_from DESC
  ) AS first
  WHERE written`
