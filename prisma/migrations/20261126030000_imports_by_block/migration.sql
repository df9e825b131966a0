-- What an import has written lies together. Which blocks hold something of an import is enough to find it when it is taken
-- back, and does not have to be written down for each of a million rows (docs/decisions/013-import-speed.md).
DROP INDEX "observation_import_id_idx";
CREATE INDEX "observation_import_id_idx" ON "observation" USING brin ("import_id") WITH (pages_per_range = 16, autosummarize = on);
DROP INDEX "revision_import_id_idx";
CREATE INDEX "revision_import_id_idx" ON "revision" USING brin ("import_id") WITH (pages_per_range = 16, autosummarize = on);
DROP INDEX "revision_replaced_by_idx";
CREATE INDEX "revision_replaced_by_idx" ON "revision" USING brin ("replaced_by") WITH (pages_per_range = 16, autosummarize = on);
