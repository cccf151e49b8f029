import {
  declineAccessRequest,
  getOverallAnalytics,
  getShare,
  listAccessRequests,
  listShares,
  visibilities,
} from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { makeAccessRequest, makeResource, makeShare } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { addMember, newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { tokenPurpose } from '../shares/select-shares.ts'

const app = await startTestApp()

it.each([true, false])('lists hold what the guard lets be shared, where members may share: %s', async (may) => {
  const owner = await signUp(app)
  const staff = [owner, await addMember(app, owner, 'admin'), await addMember(app, owner, 'member')]
  const shop = { id: owner.workspaceId }
  await app.db.workspace.update({ where: shop, data: { membersMayShare: may }, select: { id: true } })
  const shares: string[] = []
  for (const { accountId } of staff) {
    for (const visibility of visibilities) {
      const session = await makeResource(app.db, shop, { id: accountId }, { kind: 'session', visibility })
      const id = newId()
      const tokenSealed = app.services.sealer.seal('a token', tokenPurpose(id))
      await makeShare(app.db, session, { id, tokenSealed })
      await makeAccessRequest(app.db, { id: session.id, workspaceId: shop.id }, { shareId: id, email: newEmail() })
      shares.push(id)
    }
  }

  const counts = []
  for (const { browser } of staff) {
    const calls = await Promise.all(shares.map((share) => browser.call(getShare, { params: { share } })))
    const shareable = shares.filter((_, n) => calls[n]?.status === 200).sort()
    const listed = await browser.get(listShares)
    const asked = await browser.get(listAccessRequests)
    expect(listed.results.map(({ id }) => id).sort()).toEqual(shareable)
    expect(asked.results.map(({ share_id }) => share_id).sort()).toEqual(shareable)
    expect((await browser.get(getOverallAnalytics)).active).toBe(shareable.length)
    counts.push(shareable.length)
    for (const { id, may_decide } of asked.results) {
      const { status } = await browser.call(declineAccessRequest, { params: { id } })
      expect([may_decide, status === 403]).toEqual([may_decide, !may_decide])
    }
  }
  expect(counts).toEqual([7, 7, may ? 7 : 3])
})
