-- "1.2 to 1.3 billion": a level that was stated as a range has an upper end.
ALTER TABLE "claim"
  ADD COLUMN "level_to" NUMERIC CHECK ("level_to" NOT IN ('NaN', 'Infinity', '-Infinity')),
  ADD CONSTRAINT "claim_range_of_levels" CHECK ("level_to" IS NULL OR ("level" IS NOT NULL AND "level_to" > "level"));
