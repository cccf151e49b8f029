import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMailer } from './create-mailer.ts'
import { listOutbox, readOutboxMail } from './read-outbox.ts'
import { sampleMail } from './sample-mail.ts'

let data: string
let folder: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'latchkey-outbox-'))
  folder = join(data, 'outbox')
})
afterEach(() => rm(data, { recursive: true }))

const outbox = () => createMailer({ kind: 'outbox', folder })
const fileIn = async () => (await readdir(folder))[0] as string

test('a mail is a file that only its owner reads, named by time and id', async () => {
  const { id, createdAt, ...rest } = sampleMail()
  await outbox().send({ id, createdAt, ...rest })
  expect(await readdir(folder)).toEqual([`20261121T005101123Z-${id}.json`])
  const file = join(folder, await fileIn())
  const written = JSON.parse(await readFile(file, 'utf8'))
  expect(written).toEqual(rest)
  expect(Object.keys(written)).toEqual(['kind', 'to', 'subject', 'text', 'html', 'links'])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('a mail that is sent again is the same file', async () => {
  const mail = sampleMail()
  await Promise.all([outbox().send(mail), outbox().send(mail)])
  await outbox().send({ ...mail, subject: 'Second' })
  expect((await listOutbox(folder, { page_size: 10 })).results).toMatchObject([{ id: mail.id, subject: 'Second' }])
})

test('lists the newest first, as many as wanted', async () => {
  const times = ['2026-01-02T00:00:00.000Z', '2026-12-01T00:00:00.000Z', '2026-01-02T00:00:00.001Z']
  for (const time of times) await outbox().send(sampleMail({ createdAt: new Date(time), subject: time }))
  const listed = (await listOutbox(folder, { page_size: 2 })).results
  expect(listed.map(({ subject }) => subject)).toEqual([times[1], times[2]])
  expect(listed[0]?.at).toEqual(new Date('2026-12-01T00:00:00.000Z'))
})

test('one is read by its id', async () => {
  const mail = sampleMail()
  const { createdAt: at, ...rest } = mail
  await outbox().send(mail)
  expect(await readOutboxMail(folder, mail.id.toUpperCase())).toEqual({ at, ...rest })
})

test('an empty or missing folder holds nothing', async () => {
  expect((await listOutbox(folder, { page_size: 10 })).results).toEqual([])
  expect(await readOutboxMail(folder, sampleMail().id)).toBeNull()
})

describe('what is no mail', () => {
  test.each(['', '..', '../secret', '%2e%2e', 'ffffffff-ffff-4fff-8fff-ffffffffffff', '../../etc/passwd\0'])(
    'the id %j finds nothing',
    async (id) => {
      await outbox().send(sampleMail())
      await writeFile(join(data, 'secret.json'), '{}')
      expect(await readOutboxMail(folder, id)).toBeNull()
    },
  )

  test('is passed over', async () => {
    const mail = sampleMail()
    await outbox().send(mail)
    const broken = sampleMail()
    await writeFile(join(folder, `20261121T005101124Z-${broken.id}.json`), '{"kind":')
    await writeFile(join(folder, `${await fileIn()}.1.tmp`), 'half')
    await writeFile(join(folder, 'notes.json'), '{}')
    expect((await listOutbox(folder, { page_size: 10 })).results.map(({ id }) => id)).toEqual([mail.id])
    expect(await readOutboxMail(folder, broken.id)).toBeNull()
  })
})
