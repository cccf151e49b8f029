import { expect, it } from 'vitest'
import { OfflineError, ProblemError } from '../../lib/call-error.ts'
import { forgetDrafts } from '../../lib/drafts.ts'
import { waitFor } from '../../lib/testing/wait-for.ts'
import { createUploadLine, type SendFile, uploadLineOf } from './upload-line.ts'

const file = (name: string) => new File(['two wings'], name)
const namesOf = (line: ReturnType<typeof createUploadLine>) => line.get().map(({ name }) => name)

it('keeps what the line lost, and sends each of them again as the same action', async () => {
  const line = createUploadLine()
  const keys: Record<string, string[]> = {}
  let isAway = true
  const send: SendFile = async ({ name }, { idempotencyKey }) => {
    keys[name] = [...(keys[name] ?? []), idempotencyKey]
    if (isAway && name !== 'b.png') throw new OfflineError('No answer came')
  }
  line.add([file('a.png'), file('b.png'), file('c.png')], send)
  await waitFor(() => expect(line.get().filter(({ mayRetry }) => mayRetry)).toHaveLength(2))
  expect(namesOf(line)).toEqual(['a.png', 'c.png'])
  isAway = false
  line.retry(
    line.get().map(({ key }) => key),
    send,
  )
  await waitFor(() => expect(line.get()).toEqual([]))
  for (const name of ['a.png', 'c.png']) expect(new Set(keys[name])).toHaveLength(1)
})

it('says of what is refused why, and does not offer to try it again', async () => {
  const line = createUploadLine()
  const problem = { code: 'unsupported_type' as const, status: 415, title: '', detail: 'Accepted are photos' }
  const refusal = new ProblemError({ ...problem, errors: [] }, null)
  line.add([file('page.html')], () => Promise.reject(refusal))
  await waitFor(() => expect(line.get()[0]?.problem).toBe('Accepted are photos.'))
  const [upload] = line.get()
  expect(upload?.mayRetry).toBe(false)
  line.cancel(upload?.key ?? 0)
  expect(line.get()).toEqual([])
})

it('outlives its page, and goes with the person', async () => {
  uploadLineOf('one').add([file('a.png')], () => Promise.reject(new OfflineError('No answer came')))
  await waitFor(() => expect(uploadLineOf('one').get()[0]?.mayRetry).toBe(true))
  forgetDrafts()
  expect(uploadLineOf('one').get()).toEqual([])
})
