import { addCollaborator, type CollaboratorRole, createShare } from '@latchkey/contract'
import { makeJob } from '@latchkey/db/testing'
import { signUp } from './people.ts'
import type { TestApp } from './start-test-app.ts'

type JobWish = NonNullable<Parameters<typeof makeJob>[4]>
type BaseWish = NonNullable<Parameters<typeof makeJob>[3]>

/** A shop with one job, its links, and people from outside who are let in by name. */
export async function openJob(app: TestApp, wish: JobWish = {}, base: BaseWish = {}) {
  const owner = await signUp(app)
  const job = await makeJob(app.db, { id: owner.workspaceId }, { id: owner.accountId }, base, wish)
  const params = { id: job.id }
  const share = async (body: object = {}) => {
    const made = await owner.browser.get(createShare, { params, body })
    return { ...made, token: made.url.split('/').at(-1) ?? '' }
  }
  const invite = async (role: CollaboratorRole, name = 'Cora Outside') => {
    const person = await signUp(app, name, null)
    await owner.browser.get(addCollaborator, { params, body: { email: person.email, role } })
    return person
  }
  return { ...owner, job, params, share, invite }
}
