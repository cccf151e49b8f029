import { getMe, getProfile, registerCustomer, verifyCustomer } from '@latchkey/contract'
import { newEmail, PASSWORD, signUp } from './people.ts'
import type { TestApp } from './start-test-app.ts'

export const registration = (portal: string, email: string) => ({
  portal,
  email,
  password: PASSWORD,
  first_name: 'Carla',
  last_name: 'Mason',
})

/** Registers at a shop's portal and verifies: all through the API. */
async function signUpCustomer(app: TestApp, slug: string) {
  const browser = app.browser()
  const email = newEmail('customer')
  await browser.get(registerCustomer, { body: registration(slug, email) })
  const token = await app.mailbox.takeToken(email, 'verify')
  const me = await browser.get(verifyCustomer, { body: { token } })
  const { id } = await browser.get(getProfile)
  return { browser, email, accountId: me.account.id, id }
}

/** A shop with its portal, as its owner and its customers find it. */
export async function openPortal(app: TestApp) {
  const owner = await signUp(app)
  const me = await owner.browser.get(getMe)
  const slug = me.workspace?.slug ?? ''
  return { ...owner, slug, signUpCustomer: () => signUpCustomer(app, slug) }
}
