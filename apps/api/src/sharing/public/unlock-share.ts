import type { PublicShare, Verification } from '@latchkey/contract'
import type { SharingContext } from '../context.ts'
import { askForCode } from './ask-for-code.ts'
import { type Visitor, verifyShare } from './verify-share.ts'

type CodeSent = { status: 'code_sent'; access: string }
type Asker = Visitor & { keepBrowser: (browser: string) => void }

/** A password or a code unlocks; an e-mail alone has a code sent. */
export async function unlockShare(
  ctx: SharingContext,
  token: string,
  body: Verification,
  { keepBrowser, ...visitor }: Asker,
): Promise<PublicShare | CodeSent> {
  const { password, email = '', code } = body
  if (password !== undefined) return verifyShare(ctx, token, { password }, visitor)
  if (code !== undefined) return verifyShare(ctx, token, { email, code }, visitor)
  const browser = await askForCode(ctx, token, email, visitor.browser)
  keepBrowser(browser)
  return { status: 'code_sent', access: browser }
}
