import type { Services } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { askForShareMail } from '../sharing/sending/mail-share.ts'

/** The links that the demo's shop has mailed can be read in the outbox. To a real provider nothing goes out. */
export async function mailDemo(services: Services) {
  if (services.config.mail.kind !== 'outbox') return
  const sends = await services.db.shareSend.findMany({
    select: {
      email: true,
      shareId: true,
      sentBy: { select: { name: true } },
      share: { select: { workspaceId: true } },
    },
    orderBy: { at: 'asc' },
  })
  await transact(services, async (tx) => {
    for (const { email: to, shareId, sentBy, share } of sends) {
      const letter = { shareId, senderName: sentBy?.name ?? '', message: '' }
      await askForShareMail(tx, services.sealer, { to, workspaceId: share.workspaceId, letter }, 0)
    }
  })
}
