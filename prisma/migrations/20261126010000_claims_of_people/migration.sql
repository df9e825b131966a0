-- Claims are entered, edited and deleted by people, not only seeded. A version is counted up at each change, so that an
-- edit of what somebody else changed meanwhile is refused; what was deleted is remembered by its id alone, so that the
-- claims that come with the program do not come back.
ALTER TABLE "claim"
  ADD COLUMN "level_digits" SMALLINT CHECK ("level_digits" BETWEEN 1 AND 15),
  ADD COLUMN "change_wording" TEXT
    CHECK ("change_wording" IN ('exact', 'about', 'almost', 'over', 'under', 'at-least', 'at-most')),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1 CHECK ("version" > 0),
  ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  DROP CONSTRAINT "claim_wording_check",
  ADD CONSTRAINT "claim_wording_check"
    CHECK ("wording" IN ('exact', 'about', 'almost', 'over', 'under', 'at-least', 'at-most')),
  ADD CHECK ("level_digits" IS NULL OR "level" IS NOT NULL),
  ADD CHECK ("change_wording" IS NULL OR "change" IS NOT NULL),
  ADD CHECK ("against_months" IS NULL OR "against_months" = "months"),
  ADD CHECK ("reporter_code" <> "partner_code");
CREATE INDEX "claim_partner_code_idx" ON "claim" ("partner_code");

CREATE TABLE "deleted_claim" (
  "id" TEXT PRIMARY KEY,
  "deleted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
