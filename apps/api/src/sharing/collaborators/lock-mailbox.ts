import type { Tx } from '../../platform/transact.ts'

/** Holds all that turns on one mailbox until this commits: whoever invites it, and whoever confirms it, take turns. */
export async function lockMailbox({ db }: Tx, key: string) {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`mailbox:${key}`}, 0))::text`
}
