import type { Tx } from '../../platform/transact.ts'

/** Changes of settings, members and roles wait for each other: what one of them checked still holds when it writes. */
export async function lockWorkspace({ db }: Tx, id: string) {
  await db.$queryRaw`select 1 from workspace where id = ${id}::uuid for no key update`
}
