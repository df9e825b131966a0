import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`
    INSERT INTO area (code, kind, name_en) VALUES ('RUS', 'country', 'Russia'), ('MAR', 'country', 'Morocco'),
      ('XXA', 'group', 'A'), ('XXB', 'group', 'B');
    INSERT INTO source (id, title, publisher) VALUES ('one', 'One', 'Somebody'), ('gone', 'Gone', 'Somebody');
    INSERT INTO import (id, state, file_name, file_bytes, file_sha256) VALUES (60, 'preview', 'd.csv', 1, repeat('0', 64));
    INSERT INTO import (state, file_name, file_bytes, file_sha256, source_id)
      VALUES ('done', 'a.csv', 1, repeat('0', 64), 'one');
    INSERT INTO bilateral_flow (source_id, reporter_code, partner_code, flow, measure, unit, valuation)
      VALUES ('one', 'RUS', 'MAR', 'X', 'value', 'USD', 'FOB');
    INSERT INTO series (bilateral_flow_id, classification, product, level, sectors) VALUES (1, '', 'TOTAL', 0, '{}');
    INSERT INTO observation (series_id, months, first_month, value, status, import_id, line)
      VALUES (1, 12, 24240, 780937839, 'A', 1, 2);
    INSERT INTO import (state, file_name, file_bytes, file_sha256, source_id)
      SELECT 'done', 'b.csv', 1, repeat('0', 64), 'one' FROM generate_series(2, 3);
    INSERT INTO series (bilateral_flow_id, classification, product, level, sectors) VALUES (1, 'HS', '27', 2, '{}');
    INSERT INTO revision (series_id, months, first_month, value, status, import_id, line, replaced_by)
      VALUES (2, 12, 24240, 1, 'A', 2, 2, 3);
    INSERT INTO bilateral_flow (source_id, reporter_code, partner_code, flow, measure, unit, valuation)
      VALUES ('one', 'RUS', 'MAR', 'M', 'value', 'USD', 'CIF');
    INSERT INTO withdrawn_series (import_id, withdrawn_at, source_id, reporter_code, partner_code, flow, measure, unit, valuation,
                                  classification, product, level, sectors)
      VALUES (60, now(), 'gone', 'XXA', 'XXB', 'X', 'value', 'USD', 'FOB', '', 'TOTAL', 0, '{}');
    INSERT INTO withdrawn_value (withdrawn_series_id, months, first_month, value, status, line, stood_from, stood_until)
      VALUES (1, 12, 24240, 5, 'A', 2, now(), now());
    INSERT INTO sector_total VALUES (2, 'TOTAL', 12, '{24240}', '{1}', 'A', NULL, NULL);
    INSERT INTO import (id, state, file_name, file_bytes, file_sha256)
      SELECT 50 + n, 'preview', 'c.csv', 1, repeat('0', 64) FROM generate_series(0, 1) AS n;
    INSERT INTO refused_rows VALUES (50, false, 2, '[]'), (51, false, 2, '[]')`)
})
afterAll(() => database.drop())

const observation = (values: string): string =>
  `INSERT INTO observation (series_id, months, first_month, value, status, import_id, line) VALUES (${values})`

const claim = (columns: string, values: string, partner = 'MAR'): string =>
  `INSERT INTO claim (id, reporter_code, partner_code, flow, product, first_month, months, wording, said_by, published_by, date,
     ${columns}) VALUES ('a', 'RUS', '${partner}', 'X', 'TOTAL', 24240, 12, 'exact', 'A', 'B', '2021', ${values})`

/** What PostgreSQL says to a statement that a rule of the model forbids: the code of its error. */
test.each([
  ['a second value of a series for the same period', observation(`1, 12, 24240, 1, 'A', 1, 3`), '23505'],
  ['an observation of no series', observation(`99, 12, 24240, 1, 'A', 1, 2`), '23503'],
  ['an observation of no import', observation(`1, 12, 24252, 1, 'A', 99, 2`), '23503'],
  ['a normal value that is missing', observation(`1, 12, 24252, NULL, 'A', 1, 2`), '23514'],
  ['a confidential value that is told', observation(`1, 12, 24252, 5, 'C', 1, 2`), '23514'],
  ['a value that is no number', observation(`1, 12, 24252, 'NaN', 'A', 1, 2`), '23514'],
  ['a period of no months', observation(`1, 0, 24252, 1, 'A', 1, 2`), '23514'],
  [
    'an unknown flow',
    `INSERT INTO bilateral_flow VALUES (9, 'one', 'RUS', 'MAR', 'Z', 'value', 'USD', 'FOB')`,
    '23514',
  ],
  [
    'an unknown reporter',
    `INSERT INTO bilateral_flow VALUES (9, 'one', 'XXY', 'MAR', 'M', 'value', 'USD', '')`,
    '23503',
  ],
  [
    'the same flow twice',
    `INSERT INTO bilateral_flow VALUES (9, 'one', 'RUS', 'MAR', 'X', 'value', 'USD', 'FOB')`,
    '23505',
  ],
  [
    'an index without its base',
    `INSERT INTO bilateral_flow VALUES (9, 'one', 'RUS', 'MAR', 'T', 'index', 'USD', '')`,
    '23514',
  ],
  ['a claim whose level has no unit', claim(`change, level`, `'+1%', 5`), '23514'],
  ['a claim that states nothing', claim(`unit`, `'USD'`), '23514'],
  [
    'a claim that compares a year with a half',
    claim(`change, against_first_month, against_months`, `'+1%', 24228, 6`),
    '23514',
  ],
  ['a claim about trade with oneself', claim(`change`, `'+1%'`, 'RUS'), '23514'],
  ['a claim with an unknown hedge', claim(`change, change_wording`, `'+1%', 'perhaps'`), '23514'],
  ['a hedge of no change', claim(`level, unit, change_wording`, `5, 'USD', 'over'`), '23514'],
  ['deleting a series that has observations', 'DELETE FROM series WHERE id = 1', '23503'],
  ['deleting an import that has observations', 'DELETE FROM import WHERE id = 1', '23503'],
  [
    'a revision of no series',
    `INSERT INTO revision (series_id, months, first_month, value, status, import_id, line, replaced_by)
     VALUES (99, 12, 24240, 1, 'A', 1, 2, 1)`,
    '23503',
  ],
  [
    'a revision by no import',
    `INSERT INTO revision (series_id, months, first_month, value, status, import_id, line, replaced_by)
     VALUES (1, 12, 24240, 1, 'A', 1, 2, 99)`,
    '23503',
  ],
  ['moving a revision to no import', 'UPDATE revision SET import_id = 99', '23503'],
  ['deleting a series that has only revisions', 'DELETE FROM series WHERE id = 2', '23503'],
  ['deleting an import whose value was replaced', 'DELETE FROM import WHERE id = 2', '23503'],
  ['deleting an import that replaced a value', 'DELETE FROM import WHERE id = 3', '23503'],
  ['refused rows of no import', `INSERT INTO refused_rows VALUES (99, false, 2, '[]')`, '23503'],
  ['moving refused rows to no import', 'UPDATE refused_rows SET import_id = 99 WHERE import_id = 50', '23503'],
  ['renumbering an import that has refused rows', 'UPDATE import SET id = 70 WHERE id = 50', '23503'],
  ['a series of no flow', `INSERT INTO series VALUES (9, 99, '', 'TOTAL', NULL, 0, '{}')`, '23503'],
  ['moving a series to no flow', 'UPDATE series SET bilateral_flow_id = 99 WHERE id = 2', '23503'],
  ['deleting a flow that has series', 'DELETE FROM bilateral_flow WHERE id = 1', '23503'],
  ['renumbering a series that has observations', 'UPDATE series SET id = 9 WHERE id = 1', '23503'],
  ['renumbering a series that has only revisions', 'UPDATE series SET id = 9 WHERE id = 2', '23503'],
  ['moving a withdrawn series to no import', 'UPDATE withdrawn_series SET import_id = 99', '23503'],
  ['moving a withdrawn series to no source', `UPDATE withdrawn_series SET source_id = 'none'`, '23503'],
  ['moving a withdrawn series to no area', `UPDATE withdrawn_series SET partner_code = 'XXZ'`, '23503'],
  ['renumbering a withdrawn series that has values', 'UPDATE withdrawn_series SET id = 9', '23503'],
  ['moving a withdrawn value to no series', 'UPDATE withdrawn_value SET withdrawn_series_id = 9', '23503'],
  ['deleting an import that has withdrawn series', 'DELETE FROM import WHERE id = 60', '23503'],
  ['deleting a source that has withdrawn series', `DELETE FROM source WHERE id = 'gone'`, '23503'],
  ['deleting a reporter of withdrawn series', `DELETE FROM area WHERE code = 'XXA'`, '23503'],
  ['deleting a partner of withdrawn series', `DELETE FROM area WHERE code = 'XXB'`, '23503'],
  [
    'a total of no flow',
    `INSERT INTO sector_total VALUES (99, 'TOTAL', 12, '{24240}', '{1}', 'A', NULL, NULL)`,
    '23503',
  ],
  [
    'totals of two periods for three',
    `INSERT INTO sector_total VALUES (2, 'energy', 12, '{24240,24252,24264}', '{1,2}', 'AA', NULL, NULL)`,
    '23514',
  ],
  ['deleting a flow that has totals', 'DELETE FROM bilateral_flow WHERE id = 2', '23503'],
  ['an import whose rows do not add up', 'UPDATE import SET rows_read = 3, rows_added = 2 WHERE id = 1', '23514'],
  ['an address that is none', `UPDATE source SET url = 'javascript:alert(1)' WHERE id = 'one'`, '23514'],
])('the database refuses %s', async (_rule, statement, code) => {
  await expect(database.pool.query(statement)).rejects.toMatchObject({ code })
})

test('the refused rows of an import go with it, those of others stay', async () => {
  await database.pool.query('DELETE FROM import WHERE id = 50')
  const { rows } = await database.pool.query('SELECT import_id FROM refused_rows')
  expect(rows).toEqual([{ import_id: 51 }])
})

test('the values of a withdrawn series go with it', async () => {
  await database.pool.query('DELETE FROM withdrawn_series')
  expect((await database.pool.query('SELECT FROM withdrawn_value')).rowCount).toBe(0)
})

test('a series without observations and revisions goes, and then its flow', async () => {
  await database.pool.query(`
    INSERT INTO bilateral_flow VALUES (8, 'one', 'MAR', 'RUS', 'X', 'value', 'USD', 'FOB');
    INSERT INTO series VALUES (8, 8, '', 'TOTAL', NULL, 0, '{}');
    DELETE FROM series WHERE id = 8;
    DELETE FROM bilateral_flow WHERE id = 8`)
  expect((await database.pool.query('SELECT FROM bilateral_flow WHERE id = 8')).rowCount).toBe(0)
})
