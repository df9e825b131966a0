-- Where a source marks a break in one of its series (flag `b` of SDMX and Eurostat), with the time for which that stood here.
-- The figure itself is a normal one. It names its series itself, as what was withdrawn does.
CREATE TABLE "series_break" (
  "id" BIGSERIAL PRIMARY KEY,
  "import_id" INTEGER NOT NULL REFERENCES "import" ("id"),
  "line" INTEGER NOT NULL,
  "source_id" TEXT NOT NULL REFERENCES "source" ("id"),
  "reporter_code" TEXT NOT NULL,
  "partner_code" TEXT NOT NULL,
  "flow" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "valuation" TEXT NOT NULL,
  "classification" TEXT NOT NULL,
  "product" TEXT NOT NULL,
  "months" SMALLINT NOT NULL,
  "first_month" INTEGER NOT NULL,
  "stood_from" TIMESTAMPTZ(3) NOT NULL,
  "stood_until" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity',
  CHECK ("stood_from" <= "stood_until")
);
CREATE INDEX "series_break_of_pair_idx" ON "series_break" ("reporter_code", "partner_code");
CREATE INDEX "series_break_import_id_idx" ON "series_break" ("import_id");
