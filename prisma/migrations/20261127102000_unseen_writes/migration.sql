-- Transactions that change nothing which a kept page shows say so themselves: a file that arrives, its preview, and how far an
-- import has come. Finished pages are then kept while a file is imported (docs/decisions/018-kept-pages.md). No model in
-- schema.prisma: the ORM never reads it. Emptied by a crash, which makes pages be put together anew and nothing else.
CREATE UNLOGGED TABLE "unseen_write" (
  "xid" XID8 PRIMARY KEY,
  "written_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE "unseen_write" IS 'Numbers of transactions after which every kept page is still right';
