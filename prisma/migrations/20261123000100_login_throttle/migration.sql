-- Logins to the protected part: failed attempts, counted for all server processes together, and the sessions that are
-- valid, so that logging out ends a session everywhere. No model in schema.prisma: the ORM never reads them.

CREATE TABLE "login_throttle" (
  "key" VARCHAR(255) PRIMARY KEY,
  "points" INTEGER NOT NULL DEFAULT 0,
  "expire" BIGINT
);
COMMENT ON TABLE "login_throttle" IS 'Failed logins per address and in all; the form that rate-limiter-flexible reads and writes';
COMMENT ON COLUMN "login_throttle"."expire" IS 'milliseconds since 1970, when the count ends';

CREATE TABLE "login_session" (
  "id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  "expires_at" TIMESTAMPTZ(3) NOT NULL
);
COMMENT ON TABLE "login_session" IS 'Sessions that are logged in; the cookie holds the id, sealed';
CREATE INDEX "login_session_expires_at_idx" ON "login_session" ("expires_at");
