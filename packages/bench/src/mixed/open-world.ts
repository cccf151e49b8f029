import { createDatabase } from '@latchkey/db'
import { makeAccount, makeCustomer, makeMember, makePipeline, makeWorkspace } from '@latchkey/db/factories'
import { WebSocket } from 'ws'
import { type Client, createCaller } from './caller.ts'
import type { startOutside } from './start-outside.ts'

const STAFF = 6
const CUSTOMERS = 20
const RECORDS = 2000
/** Those that people come from. */
const NETWORKS = 250
/** Of all accounts that the factories make. */
export const PASSWORD = 'latchkey-demo'

export type World = Awaited<ReturnType<typeof openWorld>>
type Place = { url: string; appUrl: string; databaseUrl: string; outside: Awaited<ReturnType<typeof startOutside>> }

/** A shop with its people, its customers, a pipeline full of records and a webhook that is told everything. */
export async function openWorld({ url, appUrl, databaseUrl, outside }: Place) {
  const { slug, pipelineId, staffEmails, customerEmails } = await seed(databaseUrl)
  const caller = createCaller(url)
  let people = 0
  const stranger = () => caller.client({ 'x-forwarded-for': `10.1.0.${people++ % NETWORKS}` })
  const staff: Client[] = []
  for (const email of staffEmails) staff.push(await stranger().enter('/v1/auth/login', { email, password: PASSWORD }))
  const [owner] = staff
  if (!owner) throw new Error('nobody works here')
  await owner.post('/v1/webhooks', { url: `${outside.url}/hook`, events: ['*'] })
  await owner.post(`/v1/pipelines/${pipelineId}/import`, records())
  const anyOf = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)] as T
  return {
    ...{ caller, outside, appUrl, slug, pipelineId, staffEmails, owner, stranger },
    member: () => anyOf(staff),
    staffEmail: () => anyOf(staffEmails),
    customerEmail: () => anyOf(customerEmails),
    newEmail: () => `guest-${people++}@example.test`,
    socket: (headers: Record<string, string>) =>
      new WebSocket(`${url.replace('http', 'ws')}/v1/live`, { headers: { ...headers, origin: appUrl } }),
  }
}

async function seed(databaseUrl: string) {
  const { prisma, close } = createDatabase({ url: databaseUrl })
  const workspace = await makeWorkspace(prisma, { jobTypes: ['repair', 'fabrication'], lockedFields: ['quantity'] })
  const staffEmails: string[] = []
  for (let n = 0; n < STAFF; n++) {
    const { account } = await makeMember(prisma, workspace, n === 0 ? 'owner' : 'admin')
    staffEmails.push(account.email)
  }
  const customerEmails: string[] = []
  for (let n = 0; n < CUSTOMERS; n++) {
    const { id: accountId, email } = await makeAccount(prisma)
    await makeCustomer(prisma, workspace, { accountId, email })
    customerEmails.push(email)
  }
  const pipeline = await makePipeline(prisma, workspace)
  await close()
  return { slug: workspace.slug, pipelineId: pipeline.id, staffEmails, customerEmails }
}

function records() {
  const lines = Array.from(
    { length: RECORDS },
    (_, n) => `Company ${n},${n * 37} GBP,${STATUSES[n % 3]},c${n}@example.test`,
  )
  const form = new FormData()
  form.set(
    'file',
    new Blob([`Company,Deal value,Status,Contact\n${lines.join('\n')}\n`], { type: 'text/csv' }),
    'deals.csv',
  )
  return form
}

const STATUSES = ['active', 'won', 'lost']
