-- CreateTable
CREATE TABLE "pipeline" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "pipeline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pipeline_record" (
    "id" UUID NOT NULL,
    "pipeline_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "pipeline_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_comment" (
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT,
    "share_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'saved_filter',
    "workspace_id" UUID NOT NULL,
    "pipeline_id" UUID NOT NULL,
    "filter_config" JSONB NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edit" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "share_id" UUID,
    "base_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pipeline_workspace_id_name_id_idx" ON "pipeline"("workspace_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "pipeline_id_workspace_id_key" ON "pipeline"("id", "workspace_id");

-- CreateIndex
CREATE INDEX "pipeline_record_pipeline_id_created_at_id_idx" ON "pipeline_record"("pipeline_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "pipeline_record_pipeline_id_updated_at_id_idx" ON "pipeline_record"("pipeline_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "record_comment_record_id_id_idx" ON "record_comment"("record_id", "id");

-- CreateIndex
CREATE INDEX "record_comment_author_id_idx" ON "record_comment"("author_id");

-- CreateIndex
CREATE INDEX "record_comment_share_id_idx" ON "record_comment"("share_id");

-- CreateIndex
CREATE INDEX "saved_filter_pipeline_id_workspace_id_idx" ON "saved_filter"("pipeline_id", "workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_id_kind_key" ON "saved_filter"("id", "kind");

-- CreateIndex
CREATE INDEX "edit_subject_id_id_idx" ON "edit"("subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "edit_workspace_id_created_at_id_idx" ON "edit"("workspace_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "pipeline" ADD CONSTRAINT "pipeline_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pipeline_record" ADD CONSTRAINT "pipeline_record_pipeline_id_workspace_id_fkey" FOREIGN KEY ("pipeline_id", "workspace_id") REFERENCES "pipeline"("id", "workspace_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "pipeline_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_id_kind_fkey" FOREIGN KEY ("id", "kind") REFERENCES "resource"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_pipeline_id_workspace_id_fkey" FOREIGN KEY ("pipeline_id", "workspace_id") REFERENCES "pipeline"("id", "workspace_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_kind" CHECK ("kind" = 'saved_filter');
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_of_one_shop"
  FOREIGN KEY ("id", "workspace_id") REFERENCES "resource"("id", "workspace_id") ON DELETE CASCADE;
ALTER TABLE "pipeline" ADD CONSTRAINT "pipeline_fields" CHECK (jsonb_typeof("fields") = 'array');
ALTER TABLE "pipeline_record" ADD CONSTRAINT "pipeline_record_data" CHECK (jsonb_typeof("data") = 'object');
ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_side" CHECK ("side" IN ('shop', 'customer', 'outsider'));
ALTER TABLE "edit" ADD CONSTRAINT "edit_subject_kind" CHECK ("subject_kind" IN ('record', 'job'));
ALTER TABLE "edit" ADD CONSTRAINT "edit_actor_kind"
  CHECK ("actor_kind" IN ('account', 'customer', 'key', 'share', 'system'));

-- Rare values are found by containment; what is not rare is found in the order of the list, by statistics that are made at
-- run time on the expressions that filters ask for.
CREATE INDEX "pipeline_record_data_idx" ON "pipeline_record" USING gin ("data" jsonb_path_ops);
CREATE INDEX "pipeline_record_search_idx" ON "pipeline_record" USING gin ("search_text" gin_trgm_ops);

CREATE FUNCTION "refuse_history_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP;
END
$$;
CREATE TRIGGER "edit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "edit"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_history_change"();
