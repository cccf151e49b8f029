-- CreateTable
CREATE TABLE "message_seen" (
    "job_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "up_to" UUID NOT NULL,

    CONSTRAINT "message_seen_pkey" PRIMARY KEY ("job_id","account_id")
);

-- CreateIndex
CREATE INDEX "message_seen_account_id_idx" ON "message_seen"("account_id");

-- AddForeignKey
ALTER TABLE "message_seen" ADD CONSTRAINT "message_seen_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_seen" ADD CONSTRAINT "message_seen_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
