import type pg from 'pg'
import type { Mapping } from '../import/mapping'
import type { RawSample } from '../import/raw-sample'
import { suggestMapping } from '../import/suggest-mapping'
import { storableJson } from './storable-json'

/** What `findings` of an import keeps of the file itself. */
export interface RawFindings {
  readonly raw?: RawSample | null
  /** What its columns probably are, where no format knows them. */
  readonly suggestedMapping?: Mapping | null
}

/** Keeps the first rows of an import's file beside what else was found, and a suggestion where it was not understood. */
export async function keepRaw(
  client: Pick<pg.ClientBase, 'query'>,
  id: number,
  raw: RawSample | null,
  understood: boolean,
): Promise<void> {
  const findings: RawFindings = { raw, suggestedMapping: understood || !raw ? null : suggestMapping(raw) }
  await client.query(`UPDATE import SET findings = findings || $2::jsonb WHERE id = $1`, [id, storableJson(findings)])
}
