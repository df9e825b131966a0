-- A file can have a million wrong rows: a row of the database and an entry of its index for each took longer than reading them.
-- A few hundred stand in one now, each a line of JSON: number, code, column, value, values for the message, cells
-- (docs/decisions/013-import-speed.md).
CREATE TABLE "refused_rows" (
  "import_id" INTEGER NOT NULL REFERENCES "import" ("id") ON DELETE CASCADE,
  "contradicting" BOOLEAN NOT NULL,
  "first_line" INTEGER NOT NULL CHECK ("first_line" >= 1),
  "rows" TEXT NOT NULL,
  PRIMARY KEY ("import_id", "contradicting", "first_line")
);

INSERT INTO "refused_rows"
  SELECT import_id, false, min(line),
         string_agg(jsonb_build_array(line, code, column_name, value, params, to_jsonb(cells))::text, E'\n' ORDER BY line)
  FROM (SELECT *, (row_number() OVER (PARTITION BY import_id ORDER BY line) - 1) / 200 AS block FROM "refused_row") AS r
  GROUP BY import_id, block;

DROP TRIGGER "import_of_refused_rows_gone" ON "import";
DROP FUNCTION "refused_rows_go"();
DROP TABLE "refused_row";
DROP FUNCTION "refused_row_belongs"();
