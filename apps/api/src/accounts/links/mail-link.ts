import type { Services } from '../../platform/context.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import type { Purpose } from './request-link.ts'

const PAGES: Record<Purpose, string> = {
  verify: 'verify',
  reset: 'reset',
  email_change: 'confirm-email',
  member_invitation: 'invitation',
}

/** Makes the link that was asked for and queues its mail, once. What the mailbox must not have gets another mail, or none. */
export async function mailLink(services: Services, id: string) {
  await transact(services, async (tx) => {
    const asked = await tx.db.emailToken.findFirst({ where: { id, tokenHash: null, usedAt: null }, select: ASKED })
    if (!asked) return
    const owner = await tx.db.account.findUnique({ where: { email: asked.email }, select: { id: true, name: true } })
    const purpose = asked.purpose as Purpose
    const refused = purpose === 'reset' ? !owner : purpose !== 'member_invitation' && owner !== null

    const token = newToken()
    const { count } = await tx.db.emailToken.updateMany({
      where: { id, tokenHash: null, usedAt: null },
      data: {
        tokenHash: hashToken(token),
        ...(purpose === 'reset' && owner && { accountId: owner.id }),
        // Nobody is ever mailed the link of a refused one; the row stays, so that known and unknown look alike.
        ...(refused && { purpose: 'known_account' }),
      },
    })
    // Another worker was quicker: its link is the one that goes out.
    if (count === 0) return
    const link = `${services.config.appUrl}/${PAGES[purpose]}?token=${token}`
    if (refused) await mailRefusal(tx, purpose, asked.email, services.config.appUrl)
    else await mailLetter(tx, purpose, { ...asked, name: owner?.name ?? asked.name ?? '' }, link)
  })
}

const ASKED = {
  email: true,
  purpose: true,
  name: true,
  account: { select: { name: true } },
  membership: {
    select: { role: true, workspace: { select: { id: true, name: true } }, invitedBy: { select: { name: true } } },
  },
} as const

async function mailRefusal(tx: Tx, purpose: Purpose, email: string, appUrl: string) {
  if (purpose === 'reset') return
  await tx.mail('known_account', email, { signInLink: `${appUrl}/sign-in`, resetLink: `${appUrl}/forgot` })
}

type Asked = {
  email: string
  name: string
  account: { name: string } | null
  membership: { role: string; workspace: { id: string; name: string }; invitedBy: { name: string } | null } | null
}

async function mailLetter(tx: Tx, purpose: Purpose, { email, name, account, membership }: Asked, link: string) {
  if (purpose === 'verify') return tx.mail('verify', email, { name, link })
  if (purpose === 'reset') return tx.mail('reset', email, { name, link })
  if (purpose === 'email_change') {
    return tx.mail('email_change', email, { name: account?.name ?? name, newEmail: email, link })
  }
  if (!membership) return
  const { workspace, role, invitedBy } = membership
  const letter = { inviterName: invitedBy?.name ?? workspace.name, workspaceName: workspace.name, role, link }
  return tx.mail('member_invitation', email, letter, workspace.id)
}
