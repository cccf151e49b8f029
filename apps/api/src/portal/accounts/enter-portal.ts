import { mailboxKey } from '@latchkey/contract'
import { isUniqueViolation, newId } from '@latchkey/db'
import { useLink } from '../../accounts/links/find-link.ts'
import { makeAccount } from '../../accounts/make-account.ts'
import { requireItsOwner } from '../../accounts/require-its-owner.ts'
import { startSession } from '../../accounts/start-session.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { lockMailbox } from '../../sharing/collaborators/lock-mailbox.ts'
import { becomeCustomer } from './become-customer.ts'
import type { PortalLink } from './find-portal-link.ts'

type Means = {
  password: string | undefined
  /** This browser asked for the link, and so need not show the account's password. */
  isFromHere: boolean
  /** The password of a new account, as it is kept. */
  hashNew: () => Promise<string>
}

/**
 * Uses the link up, and whoever pressed it is a customer who is signed in. Who has the mailbox's account already keeps its
 * password; nobody else gets in with the link alone. Gives the new session's token.
 */
export async function enterPortal(ctx: Context, link: PortalLink, means: Means): Promise<string> {
  const known = await ctx.db.account.findUnique({
    where: { email: link.email },
    select: { id: true, email: true, passwordHash: true },
  })
  try {
    return known ? await enterKnown(ctx, link, known, means) : await enterNew(ctx, link, means)
  } catch (error) {
    // The same mailbox was confirmed, or written down, at this very moment: by now it is somebody known.
    if (isUniqueViolation(error)) return enterPortal(ctx, link, means)
    throw error
  }
}

type Known = { id: string; email: string; passwordHash: string | null }

async function enterKnown(ctx: Context, link: PortalLink, known: Known, { isFromHere, password }: Means) {
  if (!isFromHere) await requireItsOwner(ctx, known, password)
  const { passwordHash, ...account } = known
  if (!passwordHash) throw new AppError('wrong_password')
  return transact(ctx, (tx) => enter(ctx, tx, link, { ...account, passwordHash }))
}

async function enterNew(ctx: Context, link: PortalLink, { hashNew }: Means) {
  const account = { id: newId(), email: link.email, passwordHash: await hashNew() }
  return transact(ctx, (tx) =>
    enter(ctx, tx, link, account, () => makeAccount(tx, { ...account, name: link.name ?? link.email })),
  )
}

type Account = { id: string; email: string; passwordHash: string }

async function enter(ctx: Context, tx: Tx, link: PortalLink, account: Account, prepare?: () => Promise<void>) {
  // Before the link is touched: whoever makes this account by another one takes them in the same order.
  await lockMailbox(tx, mailboxKey(link.email))
  await useLink(tx, link)
  await prepare?.()
  await becomeCustomer(tx, link, account)
  const { id: accountId, passwordHash } = account
  return startSession(ctx, tx.db, { accountId, passwordHash, portalId: link.portal.id })
}
