-- Looking up a series finds every observation that has just been removed of it. Where one series in twenty-five goes, going through
-- all observations once is sooner done (docs/decisions/007-references-by-statement.md); OFFSET holds the planner to that.
CREATE OR REPLACE FUNCTION "series_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  needed boolean;
BEGIN
  IF (SELECT count(*) FROM gone) * 25 > (SELECT reltuples FROM pg_class WHERE oid = '"series"'::regclass) THEN
    needed := EXISTS (
      SELECT FROM (SELECT series_id FROM "observation" OFFSET 0) AS o WHERE o.series_id IN (SELECT id FROM gone)
    ) OR EXISTS (
      SELECT FROM (SELECT series_id FROM "revision" OFFSET 0) AS r WHERE r.series_id IN (SELECT id FROM gone)
    );
  ELSE
    needed := EXISTS (
      SELECT FROM gone AS g CROSS JOIN LATERAL (SELECT FROM "observation" WHERE series_id = g.id LIMIT 1) AS o
    ) OR EXISTS (
      SELECT FROM gone AS g CROSS JOIN LATERAL (SELECT FROM "revision" WHERE series_id = g.id LIMIT 1) AS r
    );
  END IF;
  IF needed THEN
    RAISE foreign_key_violation USING MESSAGE = 'a series that observations or revisions belong to';
  END IF;
  RETURN NULL;
END $$;
