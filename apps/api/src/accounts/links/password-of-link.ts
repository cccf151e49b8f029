import { invalid } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { hashToken } from '../../platform/tokens.ts'
import { requireAcceptablePassword } from '../require-acceptable-password.ts'
import type { Link } from './find-link.ts'

/** Whether this very browser asked for the link. */
export const isFromHere = ({ pending_hash }: Link, pending: string | null) =>
  pending !== null && (pending_hash?.equals(hashToken(pending)) ?? false)

/** The registered password counts only in the browser that typed it; anywhere else the mailbox's owner chooses one. */
export async function passwordOfLink(ctx: Context, link: Link, password: string | undefined, pending: string | null) {
  if (isFromHere(link, pending) && link.password_hash) return link.password_hash
  if (!password) throw invalid('password', 'Choose a password: you registered in another browser')
  return hashNewPassword(ctx, password, link.email)
}

export async function hashNewPassword(ctx: Context, password: string, email: string) {
  await requireAcceptablePassword(password, email)
  return ctx.passwords.hash(password, ctx.network)
}
