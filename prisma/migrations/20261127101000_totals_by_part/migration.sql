-- The totals of a flow's part are one row with all their periods, not a row for each (docs/decisions/003-sector-totals.md):
-- an import of a million observations writes seven thousand rows, not four hundred thousand, and a page reads seventeen.
ALTER TABLE "sector_total" RENAME TO "sector_total_by_period";
ALTER TABLE "sector_total_by_period" RENAME CONSTRAINT "sector_total_pkey" TO "sector_total_by_period_pkey";

CREATE TABLE "sector_total" (
  "bilateral_flow_id" INTEGER NOT NULL,
  "part" TEXT NOT NULL,
  "months" SMALLINT NOT NULL,
  -- In time order; the others in the same order, one for each.
  "first_months" INTEGER[] NOT NULL CHECK (cardinality("first_months") > 0),
  "amounts" NUMERIC[] NOT NULL,
  "statuses" TEXT NOT NULL CHECK ("statuses" ~ '^[APECMS]+$'),
  -- NULL: none of them; nothing left out.
  "derived" BOOLEAN[],
  "excluded" INTEGER[] CHECK (0 <= ALL ("excluded")),
  PRIMARY KEY ("bilateral_flow_id", "part", "months"),
  CONSTRAINT "sector_total_one_for_each" CHECK (
    cardinality("amounts") = cardinality("first_months") AND length("statuses") = cardinality("first_months")
    AND coalesce(cardinality("derived"), cardinality("first_months")) = cardinality("first_months")
    AND coalesce(cardinality("excluded"), cardinality("first_months")) = cardinality("first_months")
  )
) WITH (toast_tuple_target = 8160);

CREATE VIEW "sector_cell" AS
  SELECT t.bilateral_flow_id, t.part, t.months, c.first_month, c.value, c.status,
         coalesce(c.derived, false) AS derived, coalesce(c.excluded, 0) AS excluded
  FROM "sector_total" AS t
  CROSS JOIN LATERAL unnest(t.first_months, t.amounts, string_to_array(t.statuses, NULL), t.derived, t.excluded)
    AS c (first_month, value, status, derived, excluded);

INSERT INTO "sector_total"
SELECT bilateral_flow_id, part, months, array_agg(first_month ORDER BY first_month), array_agg(value ORDER BY first_month),
       string_agg(status, '' ORDER BY first_month),
       CASE WHEN bool_or(derived) THEN array_agg(derived ORDER BY first_month) END,
       CASE WHEN max(excluded) > 0 THEN array_agg(excluded ORDER BY first_month) END
FROM "sector_total_by_period"
GROUP BY bilateral_flow_id, part, months;
DROP TABLE "sector_total_by_period";

CREATE TRIGGER "sector_total_inserted" AFTER INSERT ON "sector_total"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "sector_total_belongs"();
CREATE TRIGGER "sector_total_updated" AFTER UPDATE ON "sector_total"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "sector_total_belongs"();
