import {
  addJobNote,
  getJob,
  listJobMessages,
  listJobNotes,
  listResourceAudit,
  sendJobMessage,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openJob } from '../../../testing/open-job.ts'
import { addMember, signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

const talks = [
  ['a message', sendJobMessage, listJobMessages, 'message.sent'],
  ['a note', addJobNote, listJobNotes, 'job.note_added'],
] as const

describe.each(talks)('%s', (_, say, list, action) => {
  it('is what one of the shop said, and is written down', async () => {
    const made = await openJob(app)
    const { params, browser } = made
    const sam = await addMember(app, made, 'member', 'Sam Staff')
    const before = await browser.get(getJob, { params })
    const said = await sam.browser.get(say, { params, body: { body: '<b>Ready</b>\non Monday' } })
    expect(said).toEqual({
      id: expect.any(String),
      body: '<b>Ready</b>\non Monday',
      author: { name: 'Sam Staff', side: 'shop' },
      created_at: expect.any(String),
    })
    expect((await browser.get(list, { params })).results).toEqual([said])
    const { results } = await browser.get(listResourceAudit, { params })
    expect(results[0]).toMatchObject({ action, actor: { name: 'Sam Staff' } })
    expect(Object.values(results[0]?.data ?? {})).toContain(said.id)
    // Nothing of it is the job's own.
    expect(await browser.get(getJob, { params })).toEqual(before)
  })

  it('is read page by page, oldest first', async () => {
    const { browser, params } = await openJob(app)
    for (const body of ['1', '2', '3', '4', '5']) await browser.get(say, { params, body: { body } })
    const read: string[] = []
    let cursor: string | null = null
    do {
      const query: object = { page_size: 2, ...(cursor && { cursor }) }
      const page = await browser.get(list, { params, query })
      expect(page.count).toBe(5)
      read.push(...page.results.map(({ body }) => body))
      cursor = page.next_cursor
    } while (cursor)
    expect(read).toEqual(['1', '2', '3', '4', '5'])
    const second = await browser.get(list, { params, query: { page_size: 2, page: 2 } as object })
    expect(second.results.map(({ body }) => body)).toEqual(['3', '4'])
  })

  it('is nothing for whoever is not of the shop, whatever they were let in for', async () => {
    const { params, invite, browser } = await openJob(app)
    await browser.get(say, { params, body: { body: 'Among ourselves' } })
    for (const role of ['viewer', 'contributor'] as const) {
      const { browser } = await invite(role)
      expect((await browser.get(getJob, { params })).id).toBe(params.id)
      expect((await browser.call(list, { params })).problem.code).toBe('forbidden')
      expect((await browser.call(say, { params, body: { body: 'Me too' } })).problem.code).toBe('forbidden')
    }
    const stranger = await signUp(app, 'Stan Stranger')
    expect((await stranger.browser.call(list, { params })).problem.code).toBe('not_found')
    expect((await browser.get(list, { params })).count).toBe(1)
  })

  it('keeps the name of whoever has gone since', async () => {
    const made = await openJob(app)
    const { params, browser } = made
    const sam = await addMember(app, made, 'member', 'Sam Staff')
    await sam.browser.get(say, { params, body: { body: 'Bye' } })
    await app.db.account.delete({ where: { id: sam.accountId } })
    expect((await browser.get(list, { params })).results[0]?.author).toEqual({ name: 'Sam Staff', side: 'shop' })
  })

  it('takes text, and nothing that is none', async () => {
    const { browser, params } = await openJob(app)
    for (const body of [' \n ', '', 'x'.repeat(10_001), 'a\0b']) {
      expect((await browser.call(say, { params, body: { body } })).status).toBe(422)
    }
    expect((await browser.call(list, { params, query: { cursor: 'x' } })).status).toBe(422)
    expect((await browser.get(list, { params })).count).toBe(0)
  })
})

it('are two talks: what is said in one is not in the other', async () => {
  const { browser, params } = await openJob(app)
  await browser.get(sendJobMessage, { params, body: { body: 'To the customer' } })
  await browser.get(addJobNote, { params, body: { body: 'To ourselves' } })
  const bodies = async (list: typeof listJobMessages | typeof listJobNotes) =>
    (await browser.get(list, { params })).results.map(({ body }) => body)
  expect([await bodies(listJobMessages), await bodies(listJobNotes)]).toEqual([['To the customer'], ['To ourselves']])
})
