import type { MailData } from '@latchkey/contract'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { appAddress } from '../../sharing/app-address.ts'

type ShopMail = 'job_submitted' | 'job_cancelled' | 'customer_message'
type About = { id: string; workspaceId: string }

/** Tells everybody of the shop who wants to know what a customer did. */
export async function mailShop<K extends ShopMail>(
  tx: Tx,
  ctx: Pick<Context, 'config'>,
  kind: K,
  { id, workspaceId }: About,
  said: Omit<MailData[K], 'name' | 'link'>,
) {
  const link = appAddress(ctx, { kind: 'job', id })
  const people = await tx.db.$queryRaw<{ name: string; email: string }[]>`
    select a.name, a.email::text as email from membership m join account a on a.id = m.account_id
    where m.workspace_id = ${workspaceId}::uuid order by m.id`
  for (const { name, email } of people) {
    await tx.mail(kind, email, { ...said, name, link } as unknown as MailData[K], workspaceId)
  }
}
