-- CreateTable
CREATE TABLE "collaborator" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "account_id" UUID,
    "role" TEXT NOT NULL,
    "invited_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collaborator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_request" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "wants" TEXT NOT NULL,
    "name" TEXT,
    "email" CITEXT NOT NULL,
    "company" TEXT,
    "message" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "role" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contractor_response" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "company" TEXT,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "price_amount" DECIMAL(14,2),
    "price_currency" TEXT,
    "earliest_date" DATE,
    "message" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contractor_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT,
    "share_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "response_id" UUID,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "has_thumb" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'checking',
    "scanned" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID,
    "share_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "token_sealed" TEXT NOT NULL,
    "share_type" TEXT NOT NULL,
    "access_mode" TEXT NOT NULL,
    "password_hash" TEXT,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "recipients" TEXT[],
    "shared_fields" TEXT[],
    "on_filter_exit" TEXT NOT NULL DEFAULT 'block',
    "notes" TEXT,
    "intended_recipient_email" CITEXT,
    "notify_on_view" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3),
    "warned_for" TIMESTAMPTZ(3),
    "max_views" INTEGER,
    "paused_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "view_count" INTEGER NOT NULL DEFAULT 0,
    "last_viewed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_token" (
    "hash" BYTEA NOT NULL,
    "share_id" UUID NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "access_entry" (
    "id" BIGSERIAL NOT NULL,
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

    CONSTRAINT "access_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_send" (
    "id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "sent_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_send_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailed_code" (
    "id" UUID NOT NULL,
    "share_id" UUID,
    "email" CITEXT NOT NULL,
    "code_hash" BYTEA,
    "browser_hash" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailed_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_template" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" CITEXT NOT NULL,
    "share" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "share_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "collaborator_account_id_resource_id_idx" ON "collaborator"("account_id", "resource_id");

-- CreateIndex
CREATE INDEX "collaborator_email_key_idx" ON "collaborator"("email_key");

-- CreateIndex
CREATE INDEX "collaborator_invited_by_id_idx" ON "collaborator"("invited_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "collaborator_resource_id_email_key_key" ON "collaborator"("resource_id", "email_key");

-- CreateIndex
CREATE INDEX "access_request_resource_id_id_idx" ON "access_request"("resource_id", "id" DESC);

-- CreateIndex
CREATE INDEX "access_request_workspace_id_created_at_id_idx" ON "access_request"("workspace_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "access_request_share_id_idx" ON "access_request"("share_id");

-- CreateIndex
CREATE INDEX "access_request_decided_by_id_idx" ON "access_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "contractor_response_resource_id_id_idx" ON "contractor_response"("resource_id", "id" DESC);

-- CreateIndex
CREATE INDEX "contractor_response_share_id_idx" ON "contractor_response"("share_id");

-- CreateIndex
CREATE INDEX "contractor_response_email_idx" ON "contractor_response"("email");

-- CreateIndex
CREATE INDEX "contractor_response_decided_by_id_idx" ON "contractor_response"("decided_by_id");

-- CreateIndex
CREATE INDEX "comment_resource_id_id_idx" ON "comment"("resource_id", "id");

-- CreateIndex
CREATE INDEX "comment_author_id_idx" ON "comment"("author_id");

-- CreateIndex
CREATE INDEX "comment_share_id_idx" ON "comment"("share_id");

-- CreateIndex
CREATE INDEX "file_resource_id_id_idx" ON "file"("resource_id", "id");

-- CreateIndex
CREATE INDEX "file_response_id_idx" ON "file"("response_id");

-- CreateIndex
CREATE INDEX "file_uploaded_by_id_idx" ON "file"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "file_share_id_idx" ON "file"("share_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_token_hash_key" ON "share"("token_hash");

-- CreateIndex
CREATE INDEX "share_resource_id_created_at_id_idx" ON "share"("resource_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "share_workspace_id_created_at_id_idx" ON "share"("workspace_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "share_expires_at_idx" ON "share"("expires_at");

-- CreateIndex
CREATE INDEX "share_created_by_id_idx" ON "share"("created_by_id");

-- CreateIndex
CREATE INDEX "share_revoked_by_id_idx" ON "share"("revoked_by_id");

-- CreateIndex
CREATE INDEX "share_token_share_id_idx" ON "share_token"("share_id");

-- CreateIndex
CREATE INDEX "access_entry_share_id_id_idx" ON "access_entry"("share_id", "id" DESC);

-- CreateIndex
CREATE INDEX "share_send_email_idx" ON "share_send"("email");

-- CreateIndex
CREATE INDEX "share_send_sent_by_id_idx" ON "share_send"("sent_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_send_share_id_email_key" ON "share_send"("share_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "mailed_code_browser_hash_key" ON "mailed_code"("browser_hash");

-- CreateIndex
CREATE INDEX "mailed_code_share_id_idx" ON "mailed_code"("share_id");

-- CreateIndex
CREATE INDEX "mailed_code_expires_at_idx" ON "mailed_code"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "share_template_workspace_id_name_key" ON "share_template"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "resource_id_workspace_id_key" ON "resource"("id", "workspace_id");

-- AddForeignKey
-- What analytics count, without visiting the table; and the log filtered by a refusal. What is granted touches neither twice.
CREATE INDEX "access_entry_counted_idx" ON "access_entry" ("share_id", "at") INCLUDE ("is_view", "times", "visitor")
  WHERE "is_view" OR "outcome" <> 'granted';
CREATE INDEX "access_entry_refused_idx" ON "access_entry" ("share_id", "outcome", "id" DESC) WHERE "outcome" <> 'granted';

-- The account of a Gmail mailbox, however it is written; see mailboxKey.
CREATE INDEX "account_folded_idx" ON "account" ((
    replace(regexp_replace(split_part(lower("email"::text), '@', 1), '\+.*$', ''), '.', '') || '@gmail.com'
  )) WHERE "email" ~ '@(gmail|googlemail)\.com$';

ALTER TABLE "collaborator" ADD CONSTRAINT "collaborator_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborator" ADD CONSTRAINT "collaborator_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborator" ADD CONSTRAINT "collaborator_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_resource_id_workspace_id_fkey" FOREIGN KEY ("resource_id", "workspace_id") REFERENCES "resource"("id", "workspace_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contractor_response" ADD CONSTRAINT "contractor_response_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contractor_response" ADD CONSTRAINT "contractor_response_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contractor_response" ADD CONSTRAINT "contractor_response_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "contractor_response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_resource_id_workspace_id_fkey" FOREIGN KEY ("resource_id", "workspace_id") REFERENCES "resource"("id", "workspace_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_token" ADD CONSTRAINT "share_token_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_entry" ADD CONSTRAINT "access_entry_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_send" ADD CONSTRAINT "share_send_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_send" ADD CONSTRAINT "share_send_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailed_code" ADD CONSTRAINT "mailed_code_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_template" ADD CONSTRAINT "share_template_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

ALTER TABLE "share" ADD CONSTRAINT "share_type" CHECK ("share_type" IN ('public', 'password', 'recipients'));
ALTER TABLE "share" ADD CONSTRAINT "share_access_mode"
  CHECK ("access_mode" IN ('view_only', 'comment', 'filtered_edit', 'export'));
ALTER TABLE "share" ADD CONSTRAINT "share_on_filter_exit" CHECK ("on_filter_exit" IN ('block', 'drop'));
-- A share that says it is locked has a lock.
ALTER TABLE "share" ADD CONSTRAINT "share_password" CHECK (("share_type" = 'password') = ("password_hash" IS NOT NULL));
ALTER TABLE "share" ADD CONSTRAINT "share_recipients" CHECK (("share_type" = 'recipients') = (cardinality("recipients") > 0));
ALTER TABLE "share" ALTER COLUMN "recipients" SET NOT NULL, ALTER COLUMN "recipients" SET DEFAULT '{}';
ALTER TABLE "share" ALTER COLUMN "shared_fields" SET NOT NULL, ALTER COLUMN "shared_fields" SET DEFAULT '{}';
ALTER TABLE "share" ADD CONSTRAINT "share_max_views" CHECK ("max_views" > 0);
CREATE INDEX "share_recipient_idx" ON "share" USING gin ("recipients");

ALTER TABLE "access_entry" ADD CONSTRAINT "access_entry_what"
  CHECK ("what" IN ('open', 'records', 'export', 'edit', 'comment', 'file'));
ALTER TABLE "access_entry" ADD CONSTRAINT "access_entry_outcome" CHECK ("outcome" IN ('granted', 'locked',
  'wrong_password', 'wrong_code', 'expired', 'paused', 'exhausted', 'revoked', 'rate_limited'));
ALTER TABLE "access_entry" ADD CONSTRAINT "access_entry_view"
  CHECK (NOT "is_view" OR ("what" = 'open' AND "outcome" = 'granted' AND NOT "is_bot"));

ALTER TABLE "collaborator" ADD CONSTRAINT "collaborator_role" CHECK ("role" IN ('viewer', 'contributor'));

ALTER TABLE "access_request" ADD CONSTRAINT "access_request_wants" CHECK ("wants" IN ('access', 'reopening'));
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_status" CHECK ("status" IN ('pending', 'approved', 'declined'));

ALTER TABLE "contractor_response" ADD CONSTRAINT "contractor_response_decision" CHECK ("decision" IN ('accept', 'decline'));
ALTER TABLE "contractor_response" ADD CONSTRAINT "contractor_response_status"
  CHECK ("status" IN ('pending', 'accepted', 'declined'));
ALTER TABLE "contractor_response" ADD CONSTRAINT "contractor_response_price"
  CHECK (("price_amount" IS NULL) = ("price_currency" IS NULL));
CREATE UNIQUE INDEX "contractor_response_one_accepted" ON "contractor_response" ("resource_id") WHERE "status" = 'accepted';

ALTER TABLE "comment" ADD CONSTRAINT "comment_side" CHECK ("side" IN ('shop', 'customer', 'outsider'));
ALTER TABLE "file" ADD CONSTRAINT "file_state" CHECK ("state" IN ('checking', 'ready', 'infected'));
