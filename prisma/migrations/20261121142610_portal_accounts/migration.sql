-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN     "portal_id" UUID;

-- AlterTable
ALTER TABLE "email_token" ADD COLUMN     "customer_id" UUID,
ADD COLUMN     "portal_id" UUID,
ADD COLUMN     "profile" JSONB;

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "invited_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "email_token_customer_id_idx" ON "email_token"("customer_id");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_portal_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_portal_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma cannot say.

ALTER TABLE "email_token" DROP CONSTRAINT "email_token_purpose";
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_purpose" CHECK ("purpose" IN
  ('verify', 'known_account', 'reset', 'email_change', 'member_invitation', 'portal_verify', 'customer_invitation'));
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_to_a_portal"
  CHECK ("purpose" NOT IN ('portal_verify', 'customer_invitation') OR "portal_id" IS NOT NULL);
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_of_a_customer"
  CHECK ("purpose" <> 'customer_invitation' OR "customer_id" IS NOT NULL);
ALTER TABLE "customer" ADD CONSTRAINT "customer_email_ascii" CHECK ("email"::text ~ '^[\x20-\x7e]+$');
