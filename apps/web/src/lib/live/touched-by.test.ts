import {
  getCustomerDashboard,
  getCustomerJob,
  getRepairRequest,
  type LiveEvent,
  listAccessEntries,
  listAccessRequests,
  listAudit,
  listComments,
  listCustomerConversations,
  listCustomerJobs,
  listCustomerMessages,
  listJobEdits,
  listJobMessages,
  listJobNotes,
  listJobTasks,
  listPendingJobs,
  listRepairRequests,
  listResourceShares,
  listShares,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { keyOf } from '../use-query-of.ts'
import { isAbout, isTouchedBy } from './touched-by.ts'

const id = '01a1fbbd-5c8d-7069-b9ce-51a7fe69debc'
const other = '01a1fbbd-5c8d-7069-b9ce-51a7fe69deba'
const share = '01a1fbbd-5c8d-7069-b9ce-51a7fe69deb9'

const event = (name: string, data = {}): LiveEvent => ({ event: name, id: 'e', resource_id: id, at: '', data })
const of = (resource: string) => ({ params: { id: resource } })
const touches = (happened: LiveEvent, ...key: Parameters<typeof keyOf>) =>
  isTouchedBy(happened)({ queryKey: keyOf(...key) })

it('reads anew what shows the thing, and not the same of another', () => {
  const said = event('comment.added', { comment_id: share })
  expect(touches(said, listComments, { ...of(id), query: { page_size: 50 } })).toBe(true)
  expect(touches(said, listComments, of(other))).toBe(false)
  expect(touches(said, getRepairRequest, of(id))).toBe(false)
})

it('reads lists over everything anew, and those that are narrowed to the thing', () => {
  expect(touches(event('repair_request.changed'), listRepairRequests, { query: { status: 'open' } })).toBe(true)
  const asked = event('access_request.made')
  expect(touches(asked, listAccessRequests, { query: { resource_id: id, status: 'pending' } })).toBe(true)
  expect(touches(asked, listAccessRequests, { query: { resource_id: other } })).toBe(false)
})

it('knows what belongs to a share that is named', () => {
  const opened = event('share.opened', { share_id: share })
  expect(touches(opened, listAccessEntries, { params: { share } })).toBe(true)
  expect(touches(opened, listAccessEntries, { params: { share: other } })).toBe(false)
  expect(touches(opened, listResourceShares, of(id))).toBe(true)
  expect(touches(opened, listShares)).toBe(true)
  expect(touches(opened, listComments, of(id))).toBe(false)
})

it('reads of a job anew what changed: its tasks, what was said, what was noted', () => {
  const moved = event('job.task_changed', { task_id: share })
  expect(touches(moved, listJobTasks, { ...of(id), query: { page: 7 } })).toBe(true)
  expect(touches(moved, listJobTasks, of(other))).toBe(false)
  expect(touches(moved, listJobMessages, of(id))).toBe(false)
  expect(touches(event('job.edited'), listJobEdits, of(id))).toBe(true)
  expect(touches(event('message.sent'), listJobMessages, of(id))).toBe(true)
  expect(touches(event('message.sent'), listJobNotes, of(id))).toBe(false)
  expect(touches(event('job.note_added'), listJobNotes, of(id))).toBe(true)
})

it('touches the history with what is written down, and with nothing else', () => {
  expect(touches(event('visibility.changed'), listAudit)).toBe(true)
  const { id: _entry, ...unwritten } = event('share.opened', { share_id: share })
  expect(touches(unwritten, listAudit)).toBe(false)
})

it('finds all that was read about a thing', () => {
  const isOfIt = isAbout(id)
  expect(isOfIt({ queryKey: [...keyOf(listComments, of(id)), 'pages'] })).toBe(true)
  expect(isOfIt({ queryKey: keyOf(listAccessRequests, { query: { resource_id: id } }) })).toBe(true)
  expect(isOfIt({ queryKey: keyOf(listComments, of(other)) })).toBe(false)
})

it('reads anew what a customer sees of a job of theirs', () => {
  const moved = event('job.status_changed', { from: 'approved', to: 'in_progress' })
  for (const list of [listCustomerJobs, listCustomerConversations, getCustomerDashboard]) {
    expect(touches(moved, list)).toBe(true)
    expect(touches(event('message.sent', { message_id: share }), list)).toBe(true)
  }
  expect(touches(moved, getCustomerJob, of(id))).toBe(true)
  expect(touches(moved, getCustomerJob, of(other))).toBe(false)
  expect(touches(event('message.sent', { message_id: share }), listCustomerMessages, of(id))).toBe(true)
})

it('reads the review queue anew when a job is handed in or answered', () => {
  for (const action of ['job.submitted', 'job.approved', 'job.returned', 'job.edited'])
    expect(touches(event(action, {}), listPendingJobs)).toBe(true)
  expect(touches(event('message.sent', {}), listPendingJobs)).toBe(false)
})
