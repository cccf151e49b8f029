-- Written by hand. The access log only grows, and what is old of it goes a month at a time (ACCESS_LOG_MONTHS): a month is a
-- table of its own. What falls into none of them, because nobody kept the months for long, waits in "access_entry_other".

ALTER TABLE "access_entry" RENAME TO "access_entry_before";
ALTER SEQUENCE "access_entry_id_seq" OWNED BY NONE;
ALTER TABLE "access_entry_before" RENAME CONSTRAINT "access_entry_pkey" TO "access_entry_before_pkey";
DROP INDEX "access_entry_share_id_id_idx", "access_entry_counted_idx", "access_entry_refused_idx";

CREATE TABLE "access_entry" (
    "id" BIGINT NOT NULL DEFAULT nextval('access_entry_id_seq'),
    "share_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "what" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "ip" TEXT,
    "user_agent" TEXT,
    "is_bot" BOOLEAN NOT NULL DEFAULT false,
    "is_view" BOOLEAN NOT NULL DEFAULT false,
    "recipient" CITEXT,
    "visitor" BYTEA,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "access_entry_pkey" PRIMARY KEY ("id", "at"),
    CONSTRAINT "access_entry_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id")
      ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "access_entry_what" CHECK ("what" IN ('open', 'records', 'export', 'edit', 'comment', 'file')),
    CONSTRAINT "access_entry_outcome" CHECK ("outcome" IN ('granted', 'locked', 'wrong_password', 'wrong_code', 'expired',
      'paused', 'exhausted', 'revoked', 'rate_limited')),
    CONSTRAINT "access_entry_view"
      CHECK (NOT "is_view" OR ("what" = 'open' AND "outcome" = 'granted' AND NOT "is_bot"))
) PARTITION BY RANGE ("at");
ALTER SEQUENCE "access_entry_id_seq" OWNED BY "access_entry"."id";

CREATE INDEX "access_entry_share_id_id_idx" ON "access_entry"("share_id", "id" DESC);
-- What analytics count, without visiting the table; and the log filtered by a refusal. What is granted touches neither twice.
CREATE INDEX "access_entry_counted_idx" ON "access_entry" ("share_id", "at") INCLUDE ("is_view", "times", "visitor")
  WHERE "is_view" OR "outcome" <> 'granted';
CREATE INDEX "access_entry_refused_idx" ON "access_entry" ("share_id", "outcome", "id" DESC) WHERE "outcome" <> 'granted';

CREATE TABLE "access_entry_other" PARTITION OF "access_entry" DEFAULT;

-- The table of the month in which "moment" lies, by UTC, with what waited for it.
CREATE FUNCTION "keep_access_entry_month"("moment" timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "first" timestamp := date_trunc('month', "moment" AT TIME ZONE 'UTC');
  "from" timestamptz := "first" AT TIME ZONE 'UTC';
  "until" timestamptz := ("first" + interval '1 month') AT TIME ZONE 'UTC';
  "month" text := 'access_entry_' || to_char("first", 'YYYY_MM');
BEGIN
  IF to_regclass("month") IS NOT NULL THEN RETURN; END IF;
  LOCK TABLE "access_entry_other" IN ACCESS EXCLUSIVE MODE;
  -- Another process may have made it meanwhile.
  IF to_regclass("month") IS NOT NULL THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE %I (LIKE "access_entry" INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', "month");
  EXECUTE format('WITH moved AS (DELETE FROM "access_entry_other" WHERE "at" >= %L AND "at" < %L RETURNING *)
    INSERT INTO %I SELECT * FROM moved', "from", "until", "month");
  EXECUTE format('ALTER TABLE "access_entry" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', "month", "from", "until");
END $$;

-- Asked for every hour: the months that begin soon are there before they begin.
CREATE FUNCTION "keep_access_entry_months"() RETURNS void LANGUAGE sql AS $$
  SELECT "keep_access_entry_month"(now() + "n" * interval '1 month') FROM generate_series(-1, 2) AS "n";
$$;

INSERT INTO "access_entry" SELECT * FROM "access_entry_before";
DROP TABLE "access_entry_before";
SELECT "keep_access_entry_month"("month") FROM (
  SELECT DISTINCT date_trunc('month', "at" AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS "month" FROM "access_entry"
) AS "months";
SELECT "keep_access_entry_months"();
