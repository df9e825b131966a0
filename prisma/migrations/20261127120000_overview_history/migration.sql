-- What lists show of a flow, with the time for which it stood: lists of pairs and sources as of a day then read what was
-- written that day, however much has changed since (docs/decisions/015-as-of.md). A flow that was taken back has no number
-- any more, so its row names it itself.
CREATE TABLE "overview_history" (
  "id" BIGSERIAL PRIMARY KEY,
  "source_id" TEXT NOT NULL REFERENCES "source" ("id"),
  "reporter_code" TEXT NOT NULL,
  "partner_code" TEXT NOT NULL,
  "flow" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "valuation" TEXT NOT NULL,
  "first_month" INTEGER NOT NULL,
  "end_month" INTEGER NOT NULL,
  "years" INTEGER[] NOT NULL,
  "reported" BOOLEAN NOT NULL,
  "cells" TEXT NOT NULL,
  "observations" INTEGER NOT NULL,
  "products" INTEGER NOT NULL,
  "stood_from" TIMESTAMPTZ(3) NOT NULL,
  "stood_until" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity',
  CHECK ("stood_from" <= "stood_until")
);
CREATE INDEX "overview_history_standing_idx" ON "overview_history" USING gist (tstzrange("stood_from", "stood_until"));
CREATE INDEX "overview_history_of_now_idx" ON "overview_history" ("reporter_code", "partner_code", "source_id")
  WHERE "stood_until" = 'infinity';

-- What stands now has stood since the newest import, at the latest.
INSERT INTO "overview_history" (source_id, reporter_code, partner_code, flow, measure, unit, valuation,
                                first_month, end_month, years, reported, cells, observations, products, stood_from)
SELECT f.source_id, f.reporter_code, f.partner_code, f.flow, f.measure, f.unit, f.valuation,
       o.first_month, o.end_month, o.years, o.reported, o.cells, f.observations, p.products,
       coalesce((SELECT max(finished_at) FROM "import"), now())
FROM "bilateral_flow" AS f
JOIN "flow_overview" AS o ON o.bilateral_flow_id = f.id
JOIN (
  SELECT f.source_id, f.reporter_code, f.partner_code,
         (count(DISTINCT s.product) FILTER (WHERE s.product <> 'TOTAL'))::int AS products
  FROM "bilateral_flow" AS f JOIN "series" AS s ON s.bilateral_flow_id = f.id
  GROUP BY 1, 2, 3
) AS p ON (p.source_id, p.reporter_code, p.partner_code) = (f.source_id, f.reporter_code, f.partner_code);
