-- An import that replaces a million values writes a million revisions, and a hundred thousand totals. Like those of
-- observations, their references are asked about once for each statement and not once for each row
-- (docs/decisions/007-references-by-statement.md).
ALTER TABLE "revision" DROP CONSTRAINT "revision_series_id_fkey";
ALTER TABLE "revision" DROP CONSTRAINT "revision_import_id_fkey";
ALTER TABLE "revision" DROP CONSTRAINT "revision_replaced_by_fkey";
ALTER TABLE "sector_total" DROP CONSTRAINT "sector_total_bilateral_flow_id_fkey";

CREATE FUNCTION "revision_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT series_id FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "series" AS s WHERE s.id = w.series_id)
  ) OR EXISTS (
    SELECT FROM (SELECT import_id FROM written UNION SELECT replaced_by FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = w.import_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a revision of no series or no import';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "revision_inserted" AFTER INSERT ON "revision"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "revision_belongs"();
CREATE TRIGGER "revision_updated" AFTER UPDATE ON "revision"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "revision_belongs"();

CREATE FUNCTION "sector_total_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT bilateral_flow_id FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "bilateral_flow" AS f WHERE f.id = w.bilateral_flow_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a total of no flow';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "sector_total_inserted" AFTER INSERT ON "sector_total"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "sector_total_belongs"();
CREATE TRIGGER "sector_total_updated" AFTER UPDATE ON "sector_total"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "sector_total_belongs"();

CREATE FUNCTION "revision_still_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'series' AND EXISTS (SELECT FROM "revision" WHERE series_id = OLD.id)
  OR TG_TABLE_NAME = 'import' AND EXISTS (SELECT FROM "revision" WHERE import_id = OLD.id)
  OR TG_TABLE_NAME = 'import' AND EXISTS (SELECT FROM "revision" WHERE replaced_by = OLD.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a series or an import that revisions belong to';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "series_of_revisions_deleted" BEFORE DELETE OR UPDATE OF "id" ON "series"
  FOR EACH ROW EXECUTE FUNCTION "revision_still_needs"();
CREATE TRIGGER "import_of_revisions_deleted" BEFORE DELETE OR UPDATE OF "id" ON "import"
  FOR EACH ROW EXECUTE FUNCTION "revision_still_needs"();

CREATE FUNCTION "sector_total_still_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "sector_total" WHERE bilateral_flow_id = OLD.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a flow that totals belong to';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "bilateral_flow_deleted" BEFORE DELETE OR UPDATE OF "id" ON "bilateral_flow"
  FOR EACH ROW EXECUTE FUNCTION "sector_total_still_needs"();
