import { makeRepairRequest, makeShare } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { mailFirstOpening } from './mail-first-opening.ts'

const app = await startTestApp()

it('tells the maker who still works here and may see it, and nobody else', async () => {
  const owner = await signUp(app)
  const maker = await addMember(app, owner, 'member')
  const [shop, by] = [{ id: owner.workspaceId }, { id: owner.accountId }]
  const told = async () => app.db.mail.count({ where: { to: maker.email, kind: 'share_opened' } })
  const opened = async (more: object = {}) => {
    const request = await makeRepairRequest(app.db, shop, by, more)
    const { id } = await makeShare(app.db, request, { createdById: maker.accountId })
    await mailFirstOpening(app.services, id)
    return told()
  }
  expect(await opened()).toBe(1)
  expect(await opened({ visibility: 'private' })).toBe(1)
  expect(await opened({ deletedAt: new Date() })).toBe(1)
  await app.db.membership.deleteMany({ where: { accountId: maker.accountId } })
  expect(await opened()).toBe(1)
})
