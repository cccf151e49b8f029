-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

CREATE EXTENSION IF NOT EXISTS citext;

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "workspace_id" UUID,
    "user_agent" TEXT,
    "ip" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_token" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "token_hash" BYTEA,
    "account_id" UUID,
    "membership_id" UUID,
    "name" TEXT,
    "workspace_name" TEXT,
    "password_hash" TEXT,
    "pending_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "workspace_id" UUID,
    "resource_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "action" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "data_sealed" TEXT,
    "workspace_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "limit_counter" (
    "name" TEXT NOT NULL,
    "key" BYTEA NOT NULL,
    "count" INTEGER NOT NULL,
    "reset_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "limit_counter_pkey" PRIMARY KEY ("name","key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "caller" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER,
    "reply_sealed" TEXT,
    "committed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("caller","key")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "workspace_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" CITEXT NOT NULL,
    "accent" TEXT,
    "share_expiry" TEXT,
    "share_max_days" INTEGER,
    "public_links" BOOLEAN NOT NULL DEFAULT true,
    "passwordless_links" BOOLEAN NOT NULL DEFAULT true,
    "mail_sharing" BOOLEAN NOT NULL DEFAULT true,
    "members_may_share" BOOLEAN NOT NULL DEFAULT true,
    "portal" TEXT NOT NULL DEFAULT 'open',
    "approval" BOOLEAN NOT NULL DEFAULT true,
    "form_fields" JSONB NOT NULL DEFAULT '{}',
    "locked_fields" TEXT[],
    "job_types" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace_logo" (
    "workspace_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "workspace_logo_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "account_id" UUID,
    "role" TEXT NOT NULL,
    "invited_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_hash_key" ON "auth_session"("token_hash");

-- CreateIndex
CREATE INDEX "auth_session_account_id_last_seen_at_idx" ON "auth_session"("account_id", "last_seen_at");

-- CreateIndex
CREATE INDEX "auth_session_expires_at_idx" ON "auth_session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "email_token_token_hash_key" ON "email_token"("token_hash");

-- CreateIndex
CREATE INDEX "email_token_expires_at_idx" ON "email_token"("expires_at");

-- CreateIndex
CREATE INDEX "email_token_account_id_idx" ON "email_token"("account_id");

-- CreateIndex
CREATE INDEX "email_token_membership_id_idx" ON "email_token"("membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_id_key" ON "audit_entry"("id");

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_seq_idx" ON "audit_entry"("workspace_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_resource_id_seq_idx" ON "audit_entry"("resource_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_action_seq_idx" ON "audit_entry"("workspace_id", "action", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_actor_id_seq_idx" ON "audit_entry"("workspace_id", "actor_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_at_idx" ON "audit_entry"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE INDEX "limit_counter_reset_at_idx" ON "limit_counter"("reset_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "resource_workspace_id_kind_created_at_id_idx" ON "resource"("workspace_id", "kind", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "resource_owner_id_idx" ON "resource"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_id_kind_key" ON "resource"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "membership_account_id_idx" ON "membership"("account_id");

-- CreateIndex
CREATE INDEX "membership_invited_by_id_idx" ON "membership"("invited_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_workspace_id_email_key" ON "membership"("workspace_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "membership_workspace_id_account_id_key" ON "membership"("workspace_id", "account_id");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_logo" ADD CONSTRAINT "workspace_logo_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

-- Only what a newcomer presses or what must be replaced is looked for by mailbox.
CREATE INDEX "email_token_unused_idx" ON "email_token"("email", "purpose") WHERE "used_at" IS NULL;
CREATE INDEX "mail_pending_idx" ON "mail"("created_at") WHERE "sent_at" IS NULL AND "failed_at" IS NULL;

-- citext folds look-alikes of other alphabets onto each other, so addresses are ASCII.
ALTER TABLE "account" ADD CONSTRAINT "account_email_ascii" CHECK ("email"::text ~ '^[\x20-\x7e]+$');
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_email_ascii" CHECK ("email"::text ~ '^[\x20-\x7e]+$');
ALTER TABLE "membership" ADD CONSTRAINT "membership_email_ascii" CHECK ("email"::text ~ '^[\x20-\x7e]+$');

ALTER TABLE "email_token" ADD CONSTRAINT "email_token_purpose"
  CHECK ("purpose" IN ('verify', 'known_account', 'reset', 'email_change', 'member_invitation'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK ("role" IN ('owner', 'admin', 'member'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_accepted_by_somebody"
  CHECK (("account_id" IS NULL) = ("accepted_at" IS NULL));
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_portal" CHECK ("portal" IN ('off', 'invited', 'open'));
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_kind"
  CHECK ("actor_kind" IN ('account', 'customer', 'key', 'share', 'system'));

ALTER TABLE "resource" ADD CONSTRAINT "resource_kind"
  CHECK ("kind" IN ('repair_request', 'job', 'session', 'saved_filter'));
ALTER TABLE "resource" ADD CONSTRAINT "resource_visibility" CHECK ("visibility" IN ('private', 'workspace', 'public'));
ALTER TABLE "resource" ADD CONSTRAINT "resource_only_sessions_are_public"
  CHECK ("visibility" <> 'public' OR "kind" = 'session');

CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entry is append-only: % is refused', TG_OP;
END
$$;

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
