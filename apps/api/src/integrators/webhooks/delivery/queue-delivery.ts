import type { Prisma } from '@latchkey/db'

const keyOf = (id: string) => `webhook_delivery:${id}`

/**
 * As the database's trigger does it: one line for each webhook, so that a slow one holds up nobody but itself, and one job
 * for each delivery, which another attempt moves to later.
 */
export async function queueDelivery(db: Prisma.TransactionClient, webhookId: string, id: string, waitSeconds = 0) {
  await db.$executeRaw`
    select graphile_worker.add_job('deliver_webhook', json_build_object('id', ${id}::text),
      queue_name := ${`webhook:${webhookId}`}, job_key := ${keyOf(id)},
      run_at := now() + make_interval(secs => ${waitSeconds}::int))`
}

/** It came to its end while another one's job was at work: its own has nothing left to do. */
export async function forgetDelivery(db: Prisma.TransactionClient, id: string) {
  await db.$executeRaw`select graphile_worker.remove_job(${keyOf(id)})`
}
