-- AlterTable
ALTER TABLE "job" ADD COLUMN     "submitted_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "refusal" (
    "workspace_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refusal_pkey" PRIMARY KEY ("workspace_id","hour","what","who","ip")
);

-- CreateTable
CREATE TABLE "job_rating" (
    "job_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_rating_pkey" PRIMARY KEY ("job_id")
);

-- AddForeignKey
ALTER TABLE "refusal" ADD CONSTRAINT "refusal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_rating" ADD CONSTRAINT "job_rating_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

UPDATE "job" q SET "submitted_at" = r."created_at" FROM "resource" r
  WHERE r."id" = q."id" AND (q."source" = 'portal' AND q."status" <> 'draft' OR q."status" = 'submitted');
ALTER TABLE "job" ADD CONSTRAINT "job_submitted" CHECK ("status" <> 'submitted' OR "submitted_at" IS NOT NULL);
ALTER TABLE "job_rating" ADD CONSTRAINT "job_rating_score" CHECK ("score" BETWEEN 1 AND 5);
ALTER TABLE "refusal" ADD CONSTRAINT "refusal_what" CHECK ("what" IN ('login', 'limit', 'refused'));
-- The review queue, and what came in by day.
CREATE INDEX "job_pending_idx" ON "job" ("workspace_id", "submitted_at", "id") WHERE "status" = 'submitted';
