-- "Against the average of 2015 to 2019": the first of the years whose average is meant; against_first_month is the last.
-- "The deficit widened by 12 %": which side the balance was said to be on.
ALTER TABLE "claim"
  ADD COLUMN "against_from_month" INTEGER,
  ADD COLUMN "balance" TEXT,
  ADD CONSTRAINT "claim_average"
    CHECK ("against_from_month" IS NULL OR
           ("against_first_month" IS NOT NULL AND "against_from_month" < "against_first_month")),
  ADD CONSTRAINT "claim_side_of_balance"
    CHECK ("balance" IS NULL OR ("balance" IN ('deficit', 'surplus') AND "flow" = 'B'));
