-- Of which day a file says its data are.
ALTER TABLE "import" ADD COLUMN "vintage" TEXT CHECK ("vintage" ~ '^\d{4}-\d{2}(-\d{2})?$');

-- A value was replaced when the import that replaced it was written: that is said once, there.
ALTER TABLE "revision" DROP COLUMN "replaced_at";

-- What an import had brought before it was taken back: no figure any more, but it stood here (docs/decisions/015-as-of.md).
-- It names its series itself, since nothing else of the series may be left.
CREATE TABLE "withdrawn_series" (
  "id" SERIAL PRIMARY KEY,
  "import_id" INTEGER NOT NULL REFERENCES "import" ("id"),
  "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
  "source_id" TEXT NOT NULL REFERENCES "source" ("id"),
  "reporter_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "partner_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "flow" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "valuation" TEXT NOT NULL,
  "classification" TEXT NOT NULL,
  "product" TEXT NOT NULL,
  "chapter" TEXT,
  "level" SMALLINT NOT NULL,
  "sectors" TEXT[] NOT NULL
);
CREATE INDEX "withdrawn_series_of_pair_idx" ON "withdrawn_series" ("reporter_code", "partner_code", "source_id", "flow", "product");
CREATE INDEX "withdrawn_series_import_id_idx" ON "withdrawn_series" ("import_id");

CREATE TABLE "withdrawn_value" (
  "id" BIGSERIAL PRIMARY KEY,
  "withdrawn_series_id" INTEGER NOT NULL REFERENCES "withdrawn_series" ("id") ON DELETE CASCADE,
  "months" SMALLINT NOT NULL,
  "first_month" INTEGER NOT NULL,
  "value" NUMERIC,
  "status" CHAR(1) NOT NULL CHECK ("status" IN ('A', 'P', 'E', 'C', 'M')),
  "line" INTEGER NOT NULL,
  "stood_from" TIMESTAMPTZ(3) NOT NULL,
  "stood_until" TIMESTAMPTZ(3) NOT NULL,
  CHECK (("value" IS NULL) = ("status" IN ('C', 'M')))
);
CREATE INDEX "withdrawn_value_of_observation_idx" ON "withdrawn_value" ("withdrawn_series_id", "months", "first_month");
