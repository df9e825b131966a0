-- What a statement has written is looked through once, not once for each rule (docs/decisions/013-import-speed.md).
CREATE FUNCTION "observation_written"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unknown boolean;
BEGIN
  WITH w AS MATERIALIZED (
    SELECT series_id, import_id, count(*)::int AS n FROM written GROUP BY series_id, import_id
  ), counted AS (
    UPDATE "bilateral_flow" AS f SET observations = f.observations + c.n
    FROM (
      SELECT s.bilateral_flow_id, sum(w.n)::int AS n FROM w JOIN "series" AS s ON s.id = w.series_id GROUP BY 1
    ) AS c
    WHERE f.id = c.bilateral_flow_id
  )
  SELECT EXISTS (SELECT FROM w WHERE NOT EXISTS (SELECT FROM "series" AS s WHERE s.id = w.series_id))
      OR EXISTS (
        SELECT FROM (SELECT DISTINCT import_id FROM w) AS d WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = d.import_id)
      )
  INTO unknown;
  IF unknown THEN
    RAISE foreign_key_violation USING MESSAGE = 'an observation of no series or no import';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "observation_inserted" ON "observation";
DROP TRIGGER "observation_added" ON "observation";
CREATE TRIGGER "observation_inserted" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "observation_written"();

CREATE OR REPLACE FUNCTION "observation_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unknown boolean;
BEGIN
  WITH w AS MATERIALIZED (SELECT DISTINCT series_id, import_id FROM written)
  SELECT EXISTS (SELECT FROM w WHERE NOT EXISTS (SELECT FROM "series" AS s WHERE s.id = w.series_id))
      OR EXISTS (
        SELECT FROM (SELECT DISTINCT import_id FROM w) AS d WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = d.import_id)
      )
  INTO unknown;
  IF unknown THEN
    RAISE foreign_key_violation USING MESSAGE = 'an observation of no series or no import';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "observation_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "bilateral_flow" AS f
  SET observations = f.observations - c.n
  FROM (
    SELECT s.bilateral_flow_id, sum(w.n)::int AS n
    FROM (SELECT series_id, count(*) AS n FROM written GROUP BY series_id) AS w JOIN "series" AS s ON s.id = w.series_id
    GROUP BY s.bilateral_flow_id
  ) AS c
  WHERE f.id = c.bilateral_flow_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "revision_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unknown boolean;
BEGIN
  WITH w AS MATERIALIZED (SELECT DISTINCT series_id, import_id, replaced_by FROM written)
  SELECT EXISTS (SELECT FROM w WHERE NOT EXISTS (SELECT FROM "series" AS s WHERE s.id = w.series_id))
      OR EXISTS (
        SELECT FROM (SELECT import_id FROM w UNION SELECT replaced_by FROM w) AS d
        WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = d.import_id)
      )
  INTO unknown;
  IF unknown THEN
    RAISE foreign_key_violation USING MESSAGE = 'a revision of no series or no import';
  END IF;
  RETURN NULL;
END $$;

-- A file can have a million wrong rows: their import is asked about once for each statement too.
ALTER TABLE "refused_row" DROP CONSTRAINT "refused_row_import_id_fkey";

CREATE FUNCTION "refused_row_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT import_id FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = w.import_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a refused row of no import';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "refused_row_inserted" AFTER INSERT ON "refused_row"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "refused_row_belongs"();
CREATE TRIGGER "refused_row_updated" AFTER UPDATE ON "refused_row"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "refused_row_belongs"();

CREATE FUNCTION "refused_rows_go"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "refused_row" WHERE import_id = OLD.id;
  ELSIF EXISTS (SELECT FROM "refused_row" WHERE import_id = OLD.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'an import that refused rows belong to';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "import_of_refused_rows_gone" AFTER DELETE OR UPDATE OF "id" ON "import"
  FOR EACH ROW EXECUTE FUNCTION "refused_rows_go"();
