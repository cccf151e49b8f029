import type { Prisma } from '@latchkey/db'

export type JobName =
  | 'mail_link'
  | 'mail_code'
  | 'mail_share'
  | 'send_mail'
  | 'scan_file'
  | 'drop_file'
  | 'make_statistics'

/** One after the other, so that what is slow (a file store, a scanner, counting) holds up one worker and mail goes on. */
const lines: Partial<Record<JobName, string>> = {
  scan_file: 'files',
  drop_file: 'files',
  make_statistics: 'statistics',
}

/** Queues work that begins when, and only if, the transaction commits. It holds an id and nothing else. */
export async function addJob(db: Prisma.TransactionClient, name: JobName, id: string, waitSeconds = 0) {
  await db.$executeRaw`
    select graphile_worker.add_job(${name}, json_build_object('id', ${id}::text),
      queue_name := ${lines[name] ?? null}::text, run_at := now() + make_interval(secs => ${waitSeconds}::int))`
}
