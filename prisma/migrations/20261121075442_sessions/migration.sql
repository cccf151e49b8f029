-- AlterTable
ALTER TABLE "account" ADD COLUMN     "mails_off" TEXT[];

-- AlterTable
ALTER TABLE "access_request" ALTER COLUMN "share_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "resource" ADD COLUMN     "barred_from_public" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'session',
    "origin" TEXT NOT NULL,
    "entries_total" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_entry" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_id_kind_key" ON "session"("id", "kind");

-- CreateIndex
CREATE INDEX "session_entry_author_id_idx" ON "session_entry"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_entry_session_id_seq_key" ON "session_entry"("session_id", "seq");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_id_kind_fkey" FOREIGN KEY ("id", "kind") REFERENCES "resource"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_entry" ADD CONSTRAINT "session_entry_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_entry" ADD CONSTRAINT "session_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

ALTER TABLE "session" ADD CONSTRAINT "session_kind" CHECK ("kind" = 'session');
ALTER TABLE "session" ADD CONSTRAINT "session_origin" CHECK ("origin" IN ('local', 'remote'));
ALTER TABLE "session_entry" ADD CONSTRAINT "session_entry_seq" CHECK ("seq" > 0);

ALTER TABLE "resource" ADD CONSTRAINT "resource_barred_from_public"
  CHECK (NOT ("barred_from_public" AND "visibility" = 'public'));

-- Where a session was made is a fact: changing it would be a road to the public.
CREATE FUNCTION "keep_session_origin"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the origin of a session never changes' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "session_origin_stays" BEFORE UPDATE OF "origin" ON "session"
  FOR EACH ROW WHEN (OLD."origin" IS DISTINCT FROM NEW."origin") EXECUTE FUNCTION "keep_session_origin"();
CREATE FUNCTION "keep_barred"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is barred from the public stays barred' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "resource_barred_stays" BEFORE UPDATE OF "barred_from_public" ON "resource"
  FOR EACH ROW WHEN (OLD."barred_from_public" AND NOT NEW."barred_from_public") EXECUTE FUNCTION "keep_barred"();

UPDATE "account" SET "mails_off" = '{}';
ALTER TABLE "account" ALTER COLUMN "mails_off" SET NOT NULL, ALTER COLUMN "mails_off" SET DEFAULT '{}';
