-- What a person settled about a file where it leaves a question open: kept, so that what is written is what was previewed.
ALTER TABLE "import" ADD COLUMN "choices" JSONB NOT NULL DEFAULT '{}';
-- Old values beside new ones, statistics of the difference, unknown names: what a preview found out beyond its counts.
ALTER TABLE "import" ADD COLUMN "findings" JSONB NOT NULL DEFAULT '{}';

-- What a name means that no code list has, said once by a person.
CREATE TABLE "area_answer" (
  "folded" TEXT PRIMARY KEY CHECK (length("folded") BETWEEN 1 AND 200),
  "text" TEXT NOT NULL,
  "area_code" TEXT NOT NULL REFERENCES "area" ("code"),
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- How files with this header are read, said once by a person.
CREATE TABLE "column_mapping" (
  "header_sha256" TEXT PRIMARY KEY CHECK ("header_sha256" ~ '^[0-9a-f]{64}$'),
  "header" TEXT[] NOT NULL,
  "mapping" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
