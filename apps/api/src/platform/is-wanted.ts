import type { MailChoice, MailKind } from '@latchkey/contract'
import type { PrismaClient } from '@latchkey/db'

/** What one can do without, and by which choice. These go to people with an account only; all other mail always comes. */
const CHOICES: Partial<Record<MailKind, MailChoice>> = {
  collaborator_role_changed: 'role_change',
  collaborator_removed: 'removal',
  access_requested: 'access_request',
  access_approved: 'approval',
  job_submitted: 'submission',
  job_cancelled: 'submission',
  customer_message: 'customer_message',
  job_status: 'job_status',
  job_message: 'job_message',
}

/** What has to be so when a mail's turn comes: that row of somebody let in is there, or the mailbox is in no longer. */
export type OnlyWhile = { collaborator: string } | { outOf: string; emailKey: string }

type Due = { kind: MailKind; to: string; onlyWhile?: OnlyWhile | undefined }

/**
 * Whether a mail is to go out. Asked when it is sent and not when it is queued, so that no answer tells by the time it takes
 * whether a mailbox has an account.
 */
export async function isWanted(db: PrismaClient, { kind, to, onlyWhile }: Due) {
  if (onlyWhile && !(await holds(db, to, onlyWhile))) return false
  const choice = CHOICES[kind]
  if (!choice) return true
  const account = await db.account.findUnique({ where: { email: to }, select: { mailsOff: true } })
  return account !== null && !account.mailsOff.includes(choice)
}

async function holds({ collaborator }: PrismaClient, to: string, onlyWhile: OnlyWhile) {
  if ('collaborator' in onlyWhile) {
    const where = { id: onlyWhile.collaborator, resource: { deletedAt: null } }
    return (await collaborator.count({ where })) > 0
  }
  const { outOf: resourceId, emailKey } = onlyWhile
  return (await collaborator.count({ where: { resourceId, OR: [{ emailKey }, { account: { email: to } }] } })) === 0
}
