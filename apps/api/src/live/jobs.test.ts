import {
  addCollaborator,
  addJobNote,
  addJobTask,
  createJob,
  createShare,
  deleteJobTask,
  listResourceAudit,
  sendJobMessage,
  setJobStatus,
  updateJob,
  updateJobTask,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { type Live, openLive } from '../testing/open-live.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

/** Stands in every field that must not leave. */
const MARK = 'Zq7Leak'

const app = await startTestApp()
const owner = await signUp(app, `${MARK} Olive`)
const { browser } = owner
const { id } = await browser.get(createJob, { body: { title: 'Railing', po_number: MARK } })
const params = { id }
const share = async (body: object) => (await browser.get(createShare, { params, body })).url.split('/').at(-1) ?? ''

async function invite(role: 'viewer' | 'contributor') {
  const person = await signUp(app, 'Cora', null)
  await browser.get(addCollaborator, { params, body: { email: person.email, role } })
  const live = await openLive(app, person.browser)
  await live.watch({ watch: id })
  return live
}

const ours = await openLive(app, browser)
await ours.watch({ watch: id })
const [viewer, contributor] = [await invite('viewer'), await invite('contributor')]
const [looking, talking] = [await openLive(app), await openLive(app)]
await looking.watch({ watch_share: await share({ access_mode: 'view_only' }) })
await talking.watch({ watch_share: await share({ access_mode: 'comment' }) })

const task = await browser.get(addJobTask, { params, body: { title: 'Cut' } })
const own = { ...params, task_id: task.id }
await browser.get(sendJobMessage, { params, body: { body: `${MARK} said` } })
await browser.get(addJobNote, { params, body: { body: `${MARK} noted` } })
await browser.get(updateJobTask, { params: own, body: { status: 'done', result: 'Six bars' } })
await browser.get(updateJob, { params, body: { contact_name: MARK, change_reason: MARK } })
await browser.get(setJobStatus, { params, body: { status: 'in_progress', reason: MARK } })
await browser.get(deleteJobTask, { params: own })
await ours.next('job.task_removed')
for (const live of [viewer, contributor, looking, talking]) await live.settled()

const told = (live: Live) => live.frames.filter(({ event }) => event.startsWith('job.') || event.startsWith('message.'))

describe('what happens to a job', () => {
  it('reaches the shop as the audit has it: tasks, messages, notes and its status', async () => {
    const { results } = await browser.get(listResourceAudit, { params })
    const entries = results.reverse().filter(({ action }) => /^(job|message)\./.test(action))
    expect(told(ours).map(({ event, data }) => [event, data])).toEqual(
      entries.slice(1).map(({ action, data }) => [action, data]),
    )
    expect(told(ours).map(({ event }) => event)).toEqual([
      'job.task_added',
      'message.sent',
      'job.note_added',
      'job.task_changed',
      'job.edited',
      'job.status_changed',
      'job.task_removed',
    ])
  })

  it.each([
    ['a viewer', viewer],
    ['a contributor', contributor],
  ])('reaches %s as what they may see: nothing of messages and notes, and not why', (_, live) => {
    expect(told(live).map(({ event, data }) => [event, data])).toEqual([
      ['job.task_added', { task_id: task.id }],
      ['job.task_changed', { task_id: task.id }],
      ['job.edited', {}],
      ['job.status_changed', { from: 'approved', to: 'in_progress' }],
      ['job.task_removed', { task_id: task.id }],
    ])
    const rest = JSON.stringify(told(live)).replaceAll(`${MARK} Olive`, '')
    expect(rest).not.toContain(MARK)
    if (live === viewer) expect(JSON.stringify(told(live))).not.toContain('Olive')
  })

  it.each([
    ['to view', looking],
    ['to comment', talking],
  ])('reaches whoever has a link %s as the content it has then, and as nothing else', (_, live) => {
    const events = live.frames.filter(({ event }) => !['watching', 'refused'].includes(event))
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['content.changed']))
    expect(events.length).toBeLessThanOrEqual(5)
    expect(events.at(-1)).toMatchObject({
      resource_id: null,
      data: { content: { title: 'Railing', status: 'in_progress', tasks_done: 0, tasks_total: 0 } },
    })
    const all = JSON.stringify(live.frames)
    for (const hidden of [MARK, id, task.id, owner.accountId]) expect(all).not.toContain(hidden)
  })

  it('is not told to a link where it is the shop’s alone, not to one who was away either', async () => {
    const token = await share({ access_mode: 'comment' })
    const since = new Date(Date.now() + 10_000).toISOString()
    const live = await openLive(app)
    await live.watch({ watch_share: token, since })
    await browser.get(addJobNote, { params, body: { body: 'Among ourselves' } })
    await browser.get(sendJobMessage, { params, body: { body: 'To the customer' } })
    await ours.next('job.note_added')
    await ours.next('message.sent')
    await live.settled()
    expect(live.frames.map(({ event }) => event)).toEqual(['watching', 'refused'])
  })
})
