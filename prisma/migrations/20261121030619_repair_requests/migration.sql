-- AlterTable
ALTER TABLE "resource" ADD COLUMN     "reference" TEXT,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "property" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "postal_code" TEXT,
    "notes" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "property_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repair_request" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'repair_request',
    "description" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "property_id" UUID,

    CONSTRAINT "repair_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repair_update" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "status" TEXT,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "repair_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("workspace_id","kind")
);

-- CreateIndex
CREATE INDEX "property_workspace_id_label_id_idx" ON "property"("workspace_id", "label", "id");

-- CreateIndex
CREATE INDEX "repair_request_property_id_idx" ON "repair_request"("property_id");

-- CreateIndex
CREATE INDEX "repair_request_status_id_idx" ON "repair_request"("status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "repair_request_id_kind_key" ON "repair_request"("id", "kind");

-- CreateIndex
CREATE INDEX "repair_update_request_id_id_idx" ON "repair_update"("request_id", "id");

-- CreateIndex
CREATE INDEX "repair_update_author_id_idx" ON "repair_update"("author_id");

-- CreateIndex
CREATE INDEX "resource_workspace_id_kind_updated_at_id_idx" ON "resource"("workspace_id", "kind", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "resource_workspace_id_reference_key" ON "resource"("workspace_id", "reference");

-- AddForeignKey
ALTER TABLE "property" ADD CONSTRAINT "property_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_request" ADD CONSTRAINT "repair_request_id_kind_fkey" FOREIGN KEY ("id", "kind") REFERENCES "resource"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_request" ADD CONSTRAINT "repair_request_property_id_fkey" FOREIGN KEY ("property_id") REFERENCES "property"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_update" ADD CONSTRAINT "repair_update_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "repair_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_update" ADD CONSTRAINT "repair_update_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_counter" ADD CONSTRAINT "reference_counter_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "resource_search_idx" ON "resource" USING gin ("search_text" gin_trgm_ops);

ALTER TABLE "repair_request" ADD CONSTRAINT "repair_request_kind" CHECK ("kind" = 'repair_request');
ALTER TABLE "repair_request" ADD CONSTRAINT "repair_request_status"
  CHECK ("status" IN ('open', 'in_progress', 'on_hold', 'completed', 'cancelled'));
ALTER TABLE "repair_request" ADD CONSTRAINT "repair_request_priority"
  CHECK ("priority" IN ('low', 'normal', 'high', 'urgent'));
ALTER TABLE "repair_update" ADD CONSTRAINT "repair_update_status"
  CHECK ("status" IN ('open', 'in_progress', 'on_hold', 'completed', 'cancelled'));
