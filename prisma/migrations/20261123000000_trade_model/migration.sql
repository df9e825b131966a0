-- The model of schema.prisma, with the constraints that Prisma's language cannot say.

CREATE TYPE "area_kind" AS ENUM ('country', 'subdivision', 'group');
CREATE TYPE "import_state" AS ENUM ('preview', 'importing', 'done', 'failed', 'reverted', 'cancelled');

CREATE TABLE "area" (
  "code" TEXT PRIMARY KEY CHECK ("code" ~ '^[A-Z0-9_-]{2,24}$'),
  "kind" "area_kind" NOT NULL,
  "name_en" TEXT NOT NULL,
  "parent_code" TEXT REFERENCES "area" ("code"),
  CHECK (("kind" = 'subdivision') = ("parent_code" IS NOT NULL))
);

CREATE TABLE "source" (
  "id" TEXT PRIMARY KEY CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 80),
  "title" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "url" TEXT CHECK ("url" ~ '^https?://'),
  "terms" TEXT,
  "note" TEXT,
  "published" TEXT CHECK ("published" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE "import" (
  "id" SERIAL PRIMARY KEY,
  "state" "import_state" NOT NULL,
  "file_name" TEXT NOT NULL,
  "file_bytes" BIGINT NOT NULL CHECK ("file_bytes" >= 0),
  "file_sha256" TEXT NOT NULL CHECK ("file_sha256" ~ '^[0-9a-f]{64}$'),
  "format" TEXT,
  "encoding" TEXT,
  "delimiter" TEXT,
  "decimal" TEXT,
  "source_id" TEXT REFERENCES "source" ("id"),
  "source_draft" JSONB,
  "partial" BOOLEAN NOT NULL DEFAULT false,
  "rows_read" INTEGER NOT NULL DEFAULT 0 CHECK ("rows_read" >= 0),
  "rows_added" INTEGER NOT NULL DEFAULT 0 CHECK ("rows_added" >= 0),
  "rows_changed" INTEGER NOT NULL DEFAULT 0 CHECK ("rows_changed" >= 0),
  "rows_unchanged" INTEGER NOT NULL DEFAULT 0 CHECK ("rows_unchanged" >= 0),
  "rows_refused" INTEGER NOT NULL DEFAULT 0 CHECK ("rows_refused" >= 0),
  "rows_skipped" INTEGER NOT NULL DEFAULT 0 CHECK ("rows_skipped" >= 0),
  "progress" JSONB,
  "columns" JSONB,
  "header" TEXT[] NOT NULL DEFAULT '{}',
  "sample" JSONB,
  "problem_counts" JSONB NOT NULL DEFAULT '{}',
  "touched" JSONB,
  "failure" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finished_at" TIMESTAMPTZ(3),
  -- No row is lost in silence.
  CONSTRAINT "import_every_row_accounted_for" CHECK (
    "rows_read" = "rows_added" + "rows_changed" + "rows_unchanged" + "rows_refused" + "rows_skipped"
  ),
  CONSTRAINT "import_done_has_source" CHECK ("state" NOT IN ('done', 'reverted') OR "source_id" IS NOT NULL)
);
CREATE INDEX "import_file_sha256_idx" ON "import" ("file_sha256");

CREATE TABLE "import_problem" (
  "import_id" INTEGER NOT NULL REFERENCES "import" ("id") ON DELETE CASCADE,
  "ordinal" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "severity" TEXT NOT NULL CHECK ("severity" IN ('error', 'warning')),
  "line" INTEGER CHECK ("line" >= 1),
  "column_name" TEXT,
  "value" TEXT,
  "params" JSONB NOT NULL DEFAULT '{}',
  PRIMARY KEY ("import_id", "ordinal")
);

CREATE TABLE "refused_row" (
  "import_id" INTEGER NOT NULL REFERENCES "import" ("id") ON DELETE CASCADE,
  "line" INTEGER NOT NULL CHECK ("line" >= 1),
  "cells" TEXT[] NOT NULL,
  "code" TEXT NOT NULL,
  "column_name" TEXT,
  "params" JSONB NOT NULL DEFAULT '{}',
  "value" TEXT,
  PRIMARY KEY ("import_id", "line")
);

CREATE TABLE "bilateral_flow" (
  "id" SERIAL PRIMARY KEY,
  "source_id" TEXT NOT NULL REFERENCES "source" ("id"),
  "reporter_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "partner_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "flow" TEXT NOT NULL CHECK ("flow" IN ('X', 'M', 'RX', 'RM', 'T', 'B')),
  "measure" TEXT NOT NULL CHECK ("measure" IN ('value', 'net_weight', 'quantity', 'index')),
  "unit" TEXT NOT NULL CHECK ("unit" <> ''),
  "valuation" TEXT NOT NULL CHECK ("valuation" IN ('FOB', 'CIF', '')),
  "observations" INTEGER NOT NULL DEFAULT 0 CHECK ("observations" >= 0),
  UNIQUE ("reporter_code", "partner_code", "source_id", "flow", "measure", "unit", "valuation"),
  CHECK (("measure" = 'index') = ("unit" LIKE 'INDEX:%'))
);
CREATE INDEX "bilateral_flow_partner_code_reporter_code_idx" ON "bilateral_flow" ("partner_code", "reporter_code");
CREATE INDEX "bilateral_flow_source_id_idx" ON "bilateral_flow" ("source_id");

CREATE TABLE "series" (
  "id" SERIAL PRIMARY KEY,
  "bilateral_flow_id" INTEGER NOT NULL REFERENCES "bilateral_flow" ("id"),
  "classification" TEXT NOT NULL,
  "product" TEXT NOT NULL CHECK ("product" <> ''),
  "chapter" TEXT,
  "level" SMALLINT NOT NULL CHECK ("level" BETWEEN 0 AND 12),
  "sectors" TEXT[] NOT NULL,
  UNIQUE ("bilateral_flow_id", "classification", "product")
);

CREATE TABLE "observation" (
  "series_id" INTEGER NOT NULL,
  "months" SMALLINT NOT NULL CHECK ("months" BETWEEN 1 AND 120),
  "first_month" INTEGER NOT NULL CHECK ("first_month" BETWEEN 22800 AND 26399),
  "value" NUMERIC CHECK ("value" NOT IN ('NaN', 'Infinity', '-Infinity')),
  "status" CHAR(1) NOT NULL CHECK ("status" IN ('A', 'P', 'E', 'C', 'M')),
  "import_id" INTEGER NOT NULL,
  "line" INTEGER NOT NULL,
  PRIMARY KEY ("series_id", "months", "first_month"),
  -- Missing is not zero, confidential is not zero.
  CONSTRAINT "observation_value_or_reason" CHECK (("value" IS NULL) = ("status" IN ('C', 'M')))
);
CREATE INDEX "observation_import_id_idx" ON "observation" ("import_id");

-- Every observation belongs to a series and an import. Foreign keys would ask once for each of a million rows; these ask
-- once for each statement and forbid the same things (docs/decisions/007-references-by-statement.md).
CREATE FUNCTION "observation_belongs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT series_id FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "series" AS s WHERE s.id = w.series_id)
  ) OR EXISTS (
    SELECT FROM (SELECT DISTINCT import_id FROM written) AS w
    WHERE NOT EXISTS (SELECT FROM "import" AS i WHERE i.id = w.import_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'an observation of no series or no import';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "observation_inserted" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "observation_belongs"();
CREATE TRIGGER "observation_updated" AFTER UPDATE ON "observation"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "observation_belongs"();

CREATE FUNCTION "observation_still_needs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'series' AND EXISTS (SELECT FROM "observation" WHERE series_id = OLD.id)
  OR TG_TABLE_NAME = 'import' AND EXISTS (SELECT FROM "observation" WHERE import_id = OLD.id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a series or an import that observations belong to';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "series_deleted" BEFORE DELETE OR UPDATE OF "id" ON "series"
  FOR EACH ROW EXECUTE FUNCTION "observation_still_needs"();
CREATE TRIGGER "import_deleted" BEFORE DELETE OR UPDATE OF "id" ON "import"
  FOR EACH ROW EXECUTE FUNCTION "observation_still_needs"();

-- Counting ten million observations takes seconds, so each flow keeps its number, whoever writes them.
CREATE FUNCTION "observation_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "bilateral_flow" AS f
  SET observations = f.observations + CASE TG_OP WHEN 'INSERT' THEN c.n ELSE -c.n END
  FROM (
    SELECT s.bilateral_flow_id, sum(w.n)::int AS n
    FROM (SELECT series_id, count(*) AS n FROM written GROUP BY series_id) AS w JOIN "series" AS s ON s.id = w.series_id
    GROUP BY s.bilateral_flow_id
  ) AS c
  WHERE f.id = c.bilateral_flow_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "observation_added" AFTER INSERT ON "observation"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "observation_counted"();
CREATE TRIGGER "observation_removed" AFTER DELETE ON "observation"
  REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "observation_counted"();

CREATE TABLE "revision" (
  "id" BIGSERIAL PRIMARY KEY,
  "series_id" INTEGER NOT NULL REFERENCES "series" ("id"),
  "months" SMALLINT NOT NULL CHECK ("months" BETWEEN 1 AND 120),
  "first_month" INTEGER NOT NULL,
  "value" NUMERIC CHECK ("value" NOT IN ('NaN', 'Infinity', '-Infinity')),
  "status" CHAR(1) NOT NULL CHECK ("status" IN ('A', 'P', 'E', 'C', 'M')),
  "import_id" INTEGER NOT NULL REFERENCES "import" ("id"),
  "line" INTEGER NOT NULL,
  "replaced_by" INTEGER NOT NULL REFERENCES "import" ("id"),
  "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE ("series_id", "months", "first_month", "replaced_by"),
  CHECK (("value" IS NULL) = ("status" IN ('C', 'M')))
);
CREATE INDEX "revision_import_id_idx" ON "revision" ("import_id");
CREATE INDEX "revision_replaced_by_idx" ON "revision" ("replaced_by");

CREATE TABLE "sector_total" (
  "bilateral_flow_id" INTEGER NOT NULL REFERENCES "bilateral_flow" ("id"),
  "part" TEXT NOT NULL,
  "months" SMALLINT NOT NULL,
  "first_month" INTEGER NOT NULL,
  "value" NUMERIC,
  "status" CHAR(1) NOT NULL CHECK ("status" IN ('A', 'P', 'E', 'C', 'M', 'S')),
  "derived" BOOLEAN NOT NULL,
  "excluded" INTEGER NOT NULL CHECK ("excluded" >= 0),
  PRIMARY KEY ("bilateral_flow_id", "part", "months", "first_month"),
  CHECK (("value" IS NULL) = ("status" IN ('C', 'M', 'S')))
);

CREATE TABLE "flow_overview" (
  "bilateral_flow_id" INTEGER PRIMARY KEY REFERENCES "bilateral_flow" ("id") ON DELETE CASCADE,
  "first_month" INTEGER NOT NULL,
  "end_month" INTEGER NOT NULL CHECK ("end_month" > "first_month"),
  "years" INTEGER[] NOT NULL,
  "reported" BOOLEAN NOT NULL,
  "cells" TEXT NOT NULL
);

CREATE TABLE "claim" (
  "id" TEXT PRIMARY KEY CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  "reporter_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "partner_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "flow" TEXT NOT NULL CHECK ("flow" IN ('X', 'M', 'RX', 'RM', 'T', 'B')),
  "product" TEXT NOT NULL,
  "first_month" INTEGER NOT NULL CHECK ("first_month" BETWEEN 22800 AND 26399),
  "months" SMALLINT NOT NULL CHECK ("months" BETWEEN 1 AND 120),
  "against_first_month" INTEGER,
  "against_months" SMALLINT,
  "change" TEXT,
  "level" NUMERIC CHECK ("level" NOT IN ('NaN', 'Infinity', '-Infinity')),
  "unit" TEXT,
  "wording" TEXT NOT NULL CHECK ("wording" IN ('exact', 'about', 'almost', 'over')),
  "said_by" TEXT NOT NULL,
  "published_by" TEXT NOT NULL,
  "date" TEXT NOT NULL CHECK ("date" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "url" TEXT CHECK ("url" ~ '^https?://'),
  "note" TEXT,
  CHECK (("against_first_month" IS NULL) = ("against_months" IS NULL)),
  CHECK (("level" IS NULL) = ("unit" IS NULL)),
  CHECK ("change" IS NOT NULL OR "level" IS NOT NULL)
);
CREATE INDEX "claim_reporter_code_partner_code_idx" ON "claim" ("reporter_code", "partner_code");
