-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "account_id" UUID,
    "email" CITEXT,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "company_name" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "may_submit" BOOLEAN NOT NULL DEFAULT true,
    "may_edit" BOOLEAN NOT NULL DEFAULT true,
    "requires_approval" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_login_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'job',
    "workspace_id" UUID NOT NULL,
    "customer_id" UUID,
    "job_type" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER,
    "material" TEXT,
    "dimensions" TEXT,
    "priority" TEXT NOT NULL DEFAULT 'normal',
    "requested_date" DATE,
    "delivery_method" TEXT,
    "site_address" TEXT,
    "po_number" TEXT,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "special_instructions" TEXT,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "submitted_by_customer" BOOLEAN NOT NULL DEFAULT false,
    "requires_approval" BOOLEAN NOT NULL DEFAULT false,
    "tasks_done" INTEGER NOT NULL DEFAULT 0,
    "tasks_total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_task" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "result" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_message" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_note" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "customer_account_id_idx" ON "customer"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_id_workspace_id_key" ON "customer"("id", "workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_workspace_id_email_key" ON "customer"("workspace_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "customer_workspace_id_account_id_key" ON "customer"("workspace_id", "account_id");

-- CreateIndex
CREATE INDEX "job_customer_id_id_idx" ON "job"("customer_id", "id" DESC);

-- CreateIndex
CREATE INDEX "job_workspace_id_status_id_idx" ON "job"("workspace_id", "status", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "job_id_kind_key" ON "job"("id", "kind");

-- CreateIndex
CREATE INDEX "job_message_job_id_id_idx" ON "job_message"("job_id", "id");

-- CreateIndex
CREATE INDEX "job_message_author_id_idx" ON "job_message"("author_id");

-- CreateIndex
CREATE INDEX "job_note_job_id_id_idx" ON "job_note"("job_id", "id");

-- CreateIndex
CREATE INDEX "job_note_author_id_idx" ON "job_note"("author_id");

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_id_kind_fkey" FOREIGN KEY ("id", "kind") REFERENCES "resource"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_customer_id_workspace_id_fkey" FOREIGN KEY ("customer_id", "workspace_id") REFERENCES "customer"("id", "workspace_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "job_task" ADD CONSTRAINT "job_task_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_message" ADD CONSTRAINT "job_message_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_message" ADD CONSTRAINT "job_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_note" ADD CONSTRAINT "job_note_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_note" ADD CONSTRAINT "job_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "edit_subject_id_id_idx";

-- CreateIndex
CREATE INDEX "edit_subject_id_base_version_id_idx" ON "edit"("subject_id", "base_version" DESC, "id" DESC);

-- Written by hand from here on: what Prisma cannot say.

-- Checked once a statement has moved all that it moves.
ALTER TABLE "job_task" ADD CONSTRAINT "job_task_job_id_position_key" UNIQUE ("job_id", "position") DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "job_task" ADD CONSTRAINT "job_task_position" CHECK ("position" >= 1);
ALTER TABLE "job_task" ADD CONSTRAINT "job_task_status"
  CHECK ("status" IN ('pending', 'running', 'done', 'failed', 'skipped'));
ALTER TABLE "job" ADD CONSTRAINT "job_kind" CHECK ("kind" = 'job');
ALTER TABLE "job" ADD CONSTRAINT "job_of_one_shop"
  FOREIGN KEY ("id", "workspace_id") REFERENCES "resource"("id", "workspace_id") ON DELETE CASCADE;
ALTER TABLE "job" ADD CONSTRAINT "job_status" CHECK ("status" IN
  ('draft', 'submitted', 'returned', 'rejected', 'approved', 'in_progress', 'on_hold', 'completed', 'cancelled'));
ALTER TABLE "job" ADD CONSTRAINT "job_priority" CHECK ("priority" IN ('low', 'normal', 'high', 'urgent'));
ALTER TABLE "job" ADD CONSTRAINT "job_source" CHECK ("source" IN ('portal', 'phone', 'counter'));
ALTER TABLE "job" ADD CONSTRAINT "job_tasks" CHECK ("tasks_done" BETWEEN 0 AND "tasks_total");
ALTER TABLE "job_message" ADD CONSTRAINT "job_message_side" CHECK ("side" IN ('shop', 'customer'));
-- As their lists are ordered: by name whatever its case, and what nobody wants by a day last.
CREATE INDEX "customer_name_idx" ON "customer" ("workspace_id", (ARRAY[lower("last_name"), lower("first_name")]), "id");
CREATE INDEX "job_requested_date_idx" ON "job" ("workspace_id", (coalesce("requested_date", 'infinity')), "id");
CREATE INDEX "customer_search_idx" ON "customer" USING gin ("search_text" gin_trgm_ops);
