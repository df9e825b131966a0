-- A revision is what one import replaced of one observation: that is its key. Its number is the order in which revisions were
-- written and needs no index, which cost a fifth of the time in which a million are written
-- (docs/decisions/013-import-speed.md).
ALTER TABLE "revision" DROP CONSTRAINT "revision_pkey";
ALTER TABLE "revision" DROP CONSTRAINT "revision_series_id_months_first_month_replaced_by_key";
ALTER TABLE "revision" ADD CONSTRAINT "revision_pkey" PRIMARY KEY ("series_id", "months", "first_month", "replaced_by");
