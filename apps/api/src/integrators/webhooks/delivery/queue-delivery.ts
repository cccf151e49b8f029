import type { Prisma } from '@latchkey/db'
import type { Pool } from 'pg'

const keyOf = (id: string) => `webhook_delivery:${id}`
const lineOf = (webhookId: string) => `webhook:${webhookId}`

/**
 * As the database's trigger does it: one line for each webhook, so that a slow one holds up nobody but itself, and one job
 * for each delivery, which another attempt moves to later.
 */
export async function queueDelivery(db: Prisma.TransactionClient, webhookId: string, id: string, waitSeconds = 0) {
  await db.$executeRaw`
    select graphile_worker.add_job('deliver_webhook', json_build_object('id', ${id}::text),
      queue_name := ${lineOf(webhookId)}, job_key := ${keyOf(id)},
      run_at := now() + make_interval(secs => ${waitSeconds}::int))`
}

/** It came to its end while another one's job was at work: its own has nothing left to do. */
export async function forgetDelivery(db: Prisma.TransactionClient, id: string) {
  await db.$executeRaw`select graphile_worker.remove_job(${keyOf(id)})`
}

/**
 * The queue takes what waits longest: what piled up at a slow webhook would come before all that others have, for hours. It
 * keeps its order.
 */
export async function goBehindOthers(pool: Pool, webhookId: string) {
  await pool.query(
    `select graphile_worker.reschedule_jobs(array[id], now() + place * interval '1 microsecond')
      from (select id, row_number() over (order by run_at, id) as place from graphile_worker.jobs
        where queue_name = $1 and run_at <= now() and locked_at is null) waiting`,
    [lineOf(webhookId)],
  )
}
