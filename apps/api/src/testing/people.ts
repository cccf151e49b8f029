import { acceptInvitation, inviteMember, login, register, verifyEmail, type WorkspaceRole } from '@latchkey/contract'
import type { Browser } from './browser.ts'
import type { TestApp } from './start-test-app.ts'

export const PASSWORD = 'a long enough phrase'

let count = 0
export const newEmail = (who = 'someone') => `${who}${++count}.${process.pid}@example.test`

type Signed = { browser: Browser; email: string; accountId: string; workspaceId: string }

/** Registers, verifies, and works in a workspace of their own: all through the API. */
export async function signUp(
  app: TestApp,
  name = 'Olive Owens',
  workspaceName: string | null = 'Forge & Co.',
): Promise<Signed> {
  const browser = app.browser()
  const email = newEmail()
  const body = { email, password: PASSWORD, name, ...(workspaceName && { workspace_name: workspaceName }) }
  await browser.get(register, { body })
  const me = await browser.get(verifyEmail, { body: { token: await app.mailbox.takeToken(email, 'verify') } })
  return { browser, email, accountId: me.account.id, workspaceId: me.workspace?.id ?? '' }
}

/** Invites somebody new, who joins. */
export async function addMember(app: TestApp, owner: Signed, role: WorkspaceRole, name = 'Sam Staff'): Promise<Signed> {
  const email = newEmail()
  await owner.browser.get(inviteMember, { body: { email, role } })
  const token = await app.mailbox.takeToken(email, 'member_invitation')
  const browser = app.browser()
  const me = await browser.get(acceptInvitation, { body: { token, name, password: PASSWORD } })
  return { browser, email, accountId: me.account.id, workspaceId: owner.workspaceId }
}

/** A fresh browser, signed in with the password. */
export async function signIn(app: TestApp, email: string, password = PASSWORD) {
  const browser = app.browser()
  await browser.get(login, { body: { email, password } })
  return browser
}
