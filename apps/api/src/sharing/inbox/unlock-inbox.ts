import type { Context } from '../../platform/context.ts'
import { requestCode } from '../public/mailed-codes.ts'
import { openInbox } from './open-inbox.ts'

type Body = { email: string; code?: string | undefined }
type Visitor = {
  /** That asked for the code. */
  browser: string | null
  keepBrowser: (browser: string) => void
  keepPass: (pass: string) => void
}

/** A code opens the inbox; an e-mail alone has one sent. */
export async function unlockInbox(ctx: Context, { email, code }: Body, { browser, keepBrowser, keepPass }: Visitor) {
  if (code === undefined) {
    const asker = await requestCode(ctx, null, email, browser)
    keepBrowser(asker)
    return { status: 'code_sent' as const, access: asker }
  }
  const access = await openInbox(ctx, { email, code }, browser)
  keepPass(access)
  return { status: 'open' as const, access }
}
