import { createRepairRequest, createShare, updateShare } from '@latchkey/contract'
import { signUp } from './people.ts'
import type { TestApp } from './start-test-app.ts'

const PAST = '2020-01-01T00:00:00Z'

const tokenOf = (url: string) => url.split('/').at(-1) ?? ''

/** The six digits that a mailbox was sent. */
export const takeCode = async (app: TestApp, email: string) =>
  /\d{6}/.exec((await app.mailbox.take(email, 'code')).subject)?.[0] ?? ''

/** A shop with one repair request, and its links as outsiders come by them. */
export async function openShop(app: TestApp) {
  const owner = await signUp(app)
  const request = await owner.browser.get(createRepairRequest, { body: { title: 'Leaking tap' } })
  const share = async (body: object = {}) => {
    const made = await owner.browser.get(createShare, { params: { id: request.id }, body })
    return { ...made, token: tokenOf(made.url) }
  }
  const end = (shareId: string) =>
    owner.browser.get(updateShare, { params: { share: shareId }, body: { expires_at: PAST } })
  return { ...owner, request, share, end }
}
