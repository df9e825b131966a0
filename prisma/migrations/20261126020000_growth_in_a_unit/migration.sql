-- A growth can be stated in a currency without a level ("exports grew by 5 % in dollars"); a level needs its unit.
ALTER TABLE "claim"
  DROP CONSTRAINT "claim_check1",
  ADD CONSTRAINT "claim_level_has_unit" CHECK ("level" IS NULL OR "unit" IS NOT NULL);
