-- What a file's bytes are written in is found while they come in: going through them for it took a third of the reading
-- of a preview, and again of each one after it (docs/decisions/013-import-speed.md).
ALTER TABLE "import" ADD COLUMN "detected" JSONB;
