import type { Prisma } from '@latchkey/db'

export type JobName = 'mail_link' | 'send_mail'

/** Queues work that begins when, and only if, the transaction commits. It holds an id and nothing else. */
export async function addJob(db: Prisma.TransactionClient, name: JobName, id: string, waitSeconds = 0) {
  await db.$executeRaw`
    select graphile_worker.add_job(${name}, json_build_object('id', ${id}::text),
      run_at := now() + make_interval(secs => ${waitSeconds}::int))`
}
