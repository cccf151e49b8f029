-- CreateIndex
CREATE INDEX "webhook_delivery_created_at_idx" ON "webhook_delivery"("created_at");

-- Written by hand from here on: what Prisma cannot say.

ALTER TABLE "webhook_delivery" DROP CONSTRAINT "webhook_delivery_status";
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_status"
  CHECK ("status" IN ('pending', 'delivered', 'failed', 'skipped'));
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_paused_for_a_reason"
  CHECK (("paused_at" IS NULL) = ("paused_reason" IS NULL) AND "paused_reason" IN ('by_hand', 'gone', 'failing'));

-- What waits for one webhook, the oldest first.
CREATE INDEX "webhook_delivery_waiting_idx" ON "webhook_delivery" ("webhook_id", "created_at") WHERE "status" = 'pending';

-- The audit entry is the event: whoever writes one, by whatever way, sends it off in the same transaction. For all entries of
-- a statement at once, and nearly nothing where the workspace has no webhook. Private things leave for their owner only.
CREATE FUNCTION "enqueue_webhooks"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE queued bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM added e JOIN webhook w ON w.workspace_id = e.workspace_id) THEN RETURN NULL; END IF;
  WITH noted AS (
    INSERT INTO webhook_delivery (id, webhook_id, audit_seq, status)
    SELECT gen_random_uuid(), w.id, e.seq, CASE WHEN w.paused_at IS NULL THEN 'pending' ELSE 'skipped' END
    FROM added e JOIN webhook w ON w.workspace_id = e.workspace_id LEFT JOIN resource r ON r.id = e.resource_id
    WHERE CASE
        WHEN e.action = 'webhook.test' THEN w.id::text = e.data ->> 'webhook_id'
        WHEN e.action IN ('job.drafted', 'job.discarded') THEN false
        ELSE w.events && ARRAY['*', e.action, split_part(e.action, '.', 1) || '.*'] END
      AND (r.id IS NULL OR r.visibility <> 'private' OR r.owner_id = w.created_by_id)
    ORDER BY e.seq
    -- One that is being removed is waited for, instead of failing the change with it.
    FOR KEY SHARE OF w
    ON CONFLICT DO NOTHING
    RETURNING id, webhook_id, status
  )
  SELECT count((graphile_worker.add_job('deliver_webhook', json_build_object('id', id),
    queue_name := 'webhook:' || webhook_id, job_key := 'webhook_delivery:' || id)).id)
  INTO queued FROM noted WHERE status = 'pending';
  RETURN NULL;
END
$$;

CREATE TRIGGER "audit_entry_enqueue_webhooks" AFTER INSERT ON "audit_entry"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "enqueue_webhooks"();
