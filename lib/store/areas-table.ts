import type pg from 'pg'
import { areaName } from '../trade/area'
import { AREAS } from '../trade/reference/areas'

/**
 * Makes the area table equal to the reference list: new areas are added, changed ones updated. An area that left the list
 * stays where figures point at it, and goes where none do. Countries before their parts.
 */
export async function keepAreasEqual(client: pg.ClientBase): Promise<void> {
  const ordered = [...AREAS].sort((a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined))
  await client.query(
    `INSERT INTO area (code, kind, name_en, parent_code)
     SELECT * FROM unnest($1::text[], $2::area_kind[], $3::text[], $4::text[])
     ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name_en = excluded.name_en, parent_code = excluded.parent_code
     WHERE (area.kind, area.name_en, area.parent_code)
           IS DISTINCT FROM (excluded.kind, excluded.name_en, excluded.parent_code)`,
    [
      ordered.map((area) => area.code),
      ordered.map((area) => area.kind),
      ordered.map((area) => areaName(area.code, 'en')),
      ordered.map((area) => area.parent ?? null),
    ],
  )
  await client.query(
    `DELETE FROM area a WHERE a.code <> ALL ($1::text[])
       AND NOT EXISTS (SELECT FROM bilateral_flow f WHERE f.reporter_code = a.code OR f.partner_code = a.code)
       AND NOT EXISTS (SELECT FROM claim c WHERE c.reporter_code = a.code OR c.partner_code = a.code)
       AND NOT EXISTS (SELECT FROM withdrawn_series w WHERE w.reporter_code = a.code OR w.partner_code = a.code)
       AND NOT EXISTS (SELECT FROM area_answer n WHERE n.area_code = a.code)
       AND NOT EXISTS (SELECT FROM area part WHERE part.parent_code = a.code)`,
    [ordered.map((area) => area.code)],
  )
}
