-- A later file that gives the observation again without the mark ends the break: of the statements that stand about an
-- observation the newest holds. Taking that file back brings the break back.
ALTER TABLE "series_break" ADD COLUMN "marked" BOOLEAN NOT NULL DEFAULT true;
