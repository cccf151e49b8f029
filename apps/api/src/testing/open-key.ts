import { createApiKey, type KeyScope } from '@latchkey/contract'
import type { signUp } from './people.ts'
import type { TestApp } from './start-test-app.ts'

type Maker = Pick<Awaited<ReturnType<typeof signUp>>, 'browser'>

/** An API key of somebody's, and a program that comes with it. */
export async function openKey(app: TestApp, { browser }: Maker, scopes: KeyScope[]) {
  const made = await browser.get(createApiKey, { body: { name: 'Stock list', scopes } })
  return { ...made, program: app.browser().withKey(made.key) }
}
