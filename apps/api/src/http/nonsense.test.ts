import { createShare, type Endpoint, endpoints, Problem } from '@latchkey/contract'
import { makeJob, makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fc } from '../testing/fast-check.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const { browser, workspaceId, accountId } = await signUp(app)
const resource = await makeResource(
  app.db,
  { id: workspaceId },
  { id: accountId },
  { kind: 'session', visibility: 'workspace' },
)
const job = await makeJob(app.db, { id: workspaceId }, { id: accountId }, {}, { tasks: [{ title: 'Cut' }] })
const task = await app.db.jobTask.findFirstOrThrow({ where: { jobId: job.id } })
const share = await browser.get(createShare, { params: { id: job.id }, body: {} })
const token = share.url.split('/').at(-1) ?? ''

const KEYS = [
  'email',
  'password',
  'name',
  'token',
  'role',
  'slug',
  'accent',
  'job_types',
  'form_fields',
  'workspace_id',
  'title',
  'status',
  'quantity',
  'requested_date',
  'customer_id',
  'job_id',
  'score',
  'reason',
  'job_ids',
  'position',
  'result',
  'body',
  'extra',
]
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\u202e',
    '\ud800',
    "' or 1=1 --",
    '{{7*7}}',
    '../../etc/passwd',
    '💥'.repeat(300),
    'a'.repeat(30_000),
  ),
  fc.constantFrom(0, -1, 1e308, 2 ** 53, null, true, [], {}, [[]], '2026-13-45', 'NaN'),
  fc.json().map((text) => JSON.parse(text) as unknown),
)
const body = fc.oneof(nasty, fc.dictionary(fc.constantFrom(...KEYS), nasty, { maxKeys: 6 }))
const query = fc.dictionary(
  fc.constantFrom(
    'page',
    'page_size',
    'cursor',
    'count',
    'from',
    'to',
    'actor',
    'action',
    'format',
    'resource_id',
    'zzz',
  ),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1',
    '99999999999999999999',
    'null',
    'exact',
    'csv',
    '2026-01-01',
    "'",
    '\0',
    'AA',
    'é',
    '%',
  ),
  { maxKeys: 3 },
)

// These would end the session that the walk goes on with.
const left = new Set(['logout', 'logoutCustomer'])

describe.each(Object.entries(endpoints).filter(([name]) => !left.has(name)))('%s', (_name, definition: Endpoint) => {
  it('answers nonsense with a problem that names what is wrong, never with 500', async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        query,
        fc.constantFrom(resource.id, job.id, 'x', '%00', "'", '..', crypto.randomUUID()),
        async (body, query, id) => {
          const path = definition.path
            .replace(/:(id|hash)\b/g, encodeURIComponent(id))
            .replace(':task_id', task.id)
            .replace(':file_id', encodeURIComponent(id))
            .replace(':token', token)
          const search = new URLSearchParams(query).toString()
          const answer = await browser.send({
            method: definition.method,
            url: search ? `${path}?${search}` : path,
            ...(definition.method !== 'GET' && {
              headers: { 'content-type': definition.upload ? 'multipart/form-data; boundary=b' : 'application/json' },
              payload: JSON.stringify(body),
            }),
          })
          expect(answer.statusCode).toBeLessThan(500)
          if (answer.statusCode < 400) return
          const problem = z.parse(Problem, answer.json())
          expect(problem.status).toBe(answer.statusCode)
          if (problem.code === 'validation_failed') expect(problem.errors.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 40 },
    )
  })
})
