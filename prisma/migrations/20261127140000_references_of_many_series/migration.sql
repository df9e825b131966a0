-- A file can speak of a million series. Their flow was asked about once for each (half the time in which they were written), as were
-- their observations and revisions when they went (nine tenths of the time in which an import was taken back), and five
-- references of each withdrawn value. All of it is asked once for each statement now
-- (docs/decisions/007-references-by-statement.md).
ALTER TABLE "series" DROP CONSTRAINT "series_bilateral_flow_id_fkey";
ALTER TABLE "withdrawn_series" DROP CONSTRAINT "withdrawn_series_import_id_fkey";
ALTER TABLE "withdrawn_series" DROP CONSTRAINT "withdrawn_series_source_id_fkey";
ALTER TABLE "withdrawn_series" DROP CONSTRAINT "withdrawn_series_reporter_code_fkey";
ALTER TABLE "withdrawn_series" DROP CONSTRAINT "withdrawn_series_partner_code_fkey";
ALTER TABLE "withdrawn_value" DROP CONSTRAINT "withdrawn_value_withdrawn_series_id_fkey";

CREATE FUNCTION "series_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT bilateral_flow_id FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "bilateral_flow" AS f WHERE f.id = w.bilateral_flow_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a series of no flow';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "series_inserted" AFTER INSERT ON "series"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "series_belongs"();
CREATE TRIGGER "series_updated" AFTER UPDATE ON "series"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "series_belongs"();

CREATE FUNCTION "series_still_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "series" WHERE bilateral_flow_id = OLD.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a flow that series belong to';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "bilateral_flow_of_series_deleted" BEFORE DELETE OR UPDATE OF "id" ON "bilateral_flow"
  FOR EACH ROW EXECUTE FUNCTION "series_still_needs"();

-- LIMIT makes each series be looked up, whatever is known of the size of the tables: nothing else of ten million observations is
-- read, and nothing is compared with everything.
CREATE FUNCTION "series_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gone AS g CROSS JOIN LATERAL (SELECT FROM "observation" WHERE series_id = g.id LIMIT 1) AS o)
  OR EXISTS (SELECT FROM gone AS g CROSS JOIN LATERAL (SELECT FROM "revision" WHERE series_id = g.id LIMIT 1) AS r) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a series that observations or revisions belong to';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "series_deleted" ON "series";
DROP TRIGGER "series_of_revisions_deleted" ON "series";
CREATE TRIGGER "series_deleted" AFTER DELETE ON "series"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "series_gone"();
CREATE TRIGGER "series_renumbered" BEFORE UPDATE OF "id" ON "series"
  FOR EACH ROW EXECUTE FUNCTION "observation_still_needs"();
CREATE TRIGGER "series_of_revisions_renumbered" BEFORE UPDATE OF "id" ON "series"
  FOR EACH ROW EXECUTE FUNCTION "revision_still_needs"();

CREATE FUNCTION "withdrawn_series_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unknown boolean;
BEGIN
  WITH w AS MATERIALIZED (SELECT DISTINCT import_id, source_id, reporter_code, partner_code FROM written)
  SELECT EXISTS (SELECT FROM w WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = w.import_id))
      OR EXISTS (SELECT FROM w WHERE NOT EXISTS (SELECT FROM "source" AS s WHERE s.id = w.source_id))
      OR EXISTS (
        SELECT FROM (SELECT reporter_code AS code FROM w UNION SELECT partner_code FROM w) AS d
        WHERE NOT EXISTS (SELECT FROM "area" AS a WHERE a.code = d.code)
      )
  INTO unknown;
  IF unknown THEN
    RAISE foreign_key_violation USING MESSAGE = 'a withdrawn series of no import, no source or no area';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "withdrawn_series_inserted" AFTER INSERT ON "withdrawn_series"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "withdrawn_series_belongs"();
CREATE TRIGGER "withdrawn_series_updated" AFTER UPDATE ON "withdrawn_series"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "withdrawn_series_belongs"();

CREATE FUNCTION "withdrawn_series_still_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  needed boolean;
BEGIN
  IF TG_TABLE_NAME = 'import' THEN
    needed := EXISTS (SELECT FROM "withdrawn_series" WHERE import_id = OLD.id);
  ELSIF TG_TABLE_NAME = 'source' THEN
    needed := EXISTS (SELECT FROM "withdrawn_series" WHERE source_id = OLD.id);
  ELSE
    needed := EXISTS (SELECT FROM "withdrawn_series" WHERE reporter_code = OLD.code)
           OR EXISTS (SELECT FROM "withdrawn_series" WHERE partner_code = OLD.code);
  END IF;
  IF needed THEN
    RAISE foreign_key_violation USING MESSAGE = 'an import, a source or an area that withdrawn series belong to';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "import_of_withdrawn_deleted" BEFORE DELETE OR UPDATE OF "id" ON "import"
  FOR EACH ROW EXECUTE FUNCTION "withdrawn_series_still_needs"();
CREATE TRIGGER "source_of_withdrawn_deleted" BEFORE DELETE OR UPDATE OF "id" ON "source"
  FOR EACH ROW EXECUTE FUNCTION "withdrawn_series_still_needs"();
CREATE TRIGGER "area_of_withdrawn_deleted" BEFORE DELETE OR UPDATE OF "code" ON "area"
  FOR EACH ROW EXECUTE FUNCTION "withdrawn_series_still_needs"();

CREATE FUNCTION "withdrawn_value_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT withdrawn_series_id FROM written) AS w
    LEFT JOIN LATERAL (SELECT s.id FROM "withdrawn_series" AS s WHERE s.id = w.withdrawn_series_id LIMIT 1) AS s ON true
    WHERE s.id IS NULL
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a withdrawn value of no series';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "withdrawn_value_inserted" AFTER INSERT ON "withdrawn_value"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "withdrawn_value_belongs"();
CREATE TRIGGER "withdrawn_value_updated" AFTER UPDATE ON "withdrawn_value"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "withdrawn_value_belongs"();

CREATE FUNCTION "withdrawn_values_go"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "withdrawn_value" WHERE withdrawn_series_id = OLD.id;
  ELSIF EXISTS (SELECT FROM "withdrawn_value" WHERE withdrawn_series_id = OLD.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a withdrawn series that values belong to';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "withdrawn_series_gone" AFTER DELETE OR UPDATE OF "id" ON "withdrawn_series"
  FOR EACH ROW EXECUTE FUNCTION "withdrawn_values_go"();
