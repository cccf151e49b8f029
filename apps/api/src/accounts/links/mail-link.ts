import { Prisma } from '@latchkey/db'
import type { Services } from '../../platform/context.ts'
import { portalAddress } from '../../platform/portal-address.ts'
import type { Purpose } from '../../platform/request-link.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { findPlace } from '../../resources/jobs/customers/find-place.ts'

const PAGES: Record<Purpose, string> = {
  verify: 'verify',
  reset: 'reset',
  email_change: 'confirm-email',
  member_invitation: 'invitation',
  portal_verify: 'verify',
  customer_invitation: 'invitation',
}

/** Makes the link that was asked for and queues its mail, once. What the mailbox must not have gets another mail, or none. */
export async function mailLink(services: Services, id: string) {
  await transact(services, async (tx) => {
    const asked = await tx.db.emailToken.findFirst({ where: { id, tokenHash: null, usedAt: null }, select: ASKED })
    if (!asked) return
    const owner = await tx.db.account.findUnique({ where: { email: asked.email }, select: { id: true, name: true } })
    const purpose = asked.purpose as Purpose
    const letter = { ...asked, purpose, name: owner?.name ?? asked.name ?? '' }
    const refusal = await refusalOf(tx, letter, owner)

    const token = newToken()
    const { count } = await tx.db.emailToken.updateMany({
      where: { id, tokenHash: null, usedAt: null },
      data: {
        tokenHash: hashToken(token),
        ...(purpose === 'reset' && owner && { accountId: owner.id }),
        // Nobody is ever mailed the link of a refused one; the row stays, so that known and unknown look alike.
        ...(refusal && { purpose: 'known_account', passwordHash: null, profile: Prisma.DbNull }),
      },
    })
    // Another worker was quicker: its link is the one that goes out.
    if (count === 0) return
    const address = asked.portal ? portalAddress(services.config, asked.portal.slug) : services.config.appUrl
    if (refusal) await mailRefusal(tx, refusal, letter, address)
    else await mailLetter(tx, letter, `${address}/${PAGES[purpose]}?token=${token}`)
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
  portal: { select: { id: true, name: true, slug: true } },
  customerId: true,
} as const

type Asked = {
  email: string
  purpose: Purpose
  name: string
  account: { name: string } | null
  membership: { role: string; workspace: { id: string; name: string }; invitedBy: { name: string } | null } | null
  portal: { id: string; name: string; slug: string } | null
  customerId: string | null
}

/** `known`: they have what they ask for already; `closed`: the shop lets them in no longer, or not yet; `silent`: no mail. */
type Refusal = 'known' | 'closed' | 'silent'

async function refusalOf(tx: Tx, asked: Asked, owner: { id: string } | null): Promise<Refusal | null> {
  const { purpose, portal, email, customerId } = asked
  if (purpose === 'reset') return owner ? null : 'silent'
  if (purpose === 'verify' || purpose === 'email_change') return owner ? 'known' : null
  if (!portal) return null
  const { standing, customer } = await findPlace(tx, portal.id, { email, accountId: owner?.id ?? null })
  if (purpose === 'customer_invitation') return standing === 'waiting' && customer?.id === customerId ? null : 'silent'
  if (standing === 'closed') return 'closed'
  return standing === 'joined' ? 'known' : null
}

async function mailRefusal(tx: Tx, refusal: Refusal, { email, name, portal }: Asked, address: string) {
  if (refusal === 'silent') return
  if (refusal === 'closed') {
    await tx.mail('portal_closed', email, { name, workspaceName: portal?.name ?? '' }, portal?.id)
    return
  }
  const links = { signInLink: `${address}/sign-in`, resetLink: `${address}/forgot` }
  await tx.mail('known_account', email, links, portal?.id)
}

async function mailLetter(tx: Tx, asked: Asked, link: string) {
  const { purpose, email, name, account, membership, portal } = asked
  if (purpose === 'verify' || purpose === 'portal_verify') return tx.mail('verify', email, { name, link }, portal?.id)
  if (purpose === 'reset') return tx.mail('reset', email, { name, link }, portal?.id)
  if (purpose === 'email_change') {
    return tx.mail('email_change', email, { name: account?.name ?? name, newEmail: email, link })
  }
  if (purpose === 'customer_invitation') {
    if (!portal) return
    return tx.mail('customer_invitation', email, { name, workspaceName: portal.name, link }, portal.id)
  }
  if (!membership) return
  const { workspace, role, invitedBy } = membership
  const letter = { inviterName: invitedBy?.name ?? workspace.name, workspaceName: workspace.name, role, link }
  return tx.mail('member_invitation', email, letter, workspace.id)
}
