import type { System } from '@latchkey/contract'
import type { Pool } from 'pg'

type Figures = Pick<System, 'webhooks'> & { mail: Omit<System['mail'], 'way'>; filesWaiting: number }

const OURS = (column: string) => `($1::uuid is null or ${column} = $1)`
const LATELY = "now() - interval '7 days'"

/** A mail that waits is at most three days old, a delivery five. */
const FIGURES = `select
    (select json_build_object('sent', count(*) filter (where sent_at is not null),
        'failed', count(*) filter (where failed_at is not null),
        'waiting', count(*) filter (where sent_at is null and failed_at is null))
      from mail where created_at > ${LATELY} and ${OURS('workspace_id')}) as mail,
    (select json_build_object('active', count(*) filter (where paused_at is null), 'paused', count(paused_at))
      from webhook where ${OURS('workspace_id')}) as webhooks,
    (select json_build_object('delivered', count(*) filter (where d.status = 'delivered'),
        'failed', count(*) filter (where d.status = 'failed'), 'waiting', count(*) filter (where d.status = 'pending'))
      from webhook_delivery d join webhook w on w.id = d.webhook_id
      where d.created_at > ${LATELY} and ${OURS('w.workspace_id')}) as deliveries,
    (select count(*)::int from file f join resource r on r.id = f.resource_id
      where f.state = 'checking' and f.deleted_at is null and ${OURS('r.workspace_id')}) as files`

/** Of one workspace; with null, of all of them. */
export async function readFigures(pool: Pool, workspaceId: string | null): Promise<Figures> {
  const { rows } = await pool.query(FIGURES, [workspaceId])
  const [{ mail, webhooks, deliveries, files }] = rows
  return { mail, webhooks: { ...webhooks, ...deliveries }, filesWaiting: files }
}
