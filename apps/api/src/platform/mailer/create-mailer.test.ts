import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMailer } from './create-mailer.ts'
import { MailError } from './mail-error.ts'
import { listOutbox } from './read-outbox.ts'
import { sampleMail } from './sample-mail.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-mailer-'))
})
afterEach(() => rm(folder, { recursive: true }))

const outbox = () => createMailer({ kind: 'outbox', folder })

test.each([
  '',
  'ann',
  'ann@a.example,bob@b.example',
  'ann@a.example;bob@b.example',
  'ann@a.example bob@b.example',
  'ann@a.example\r\nBcc: bob@b.example',
  'ann@a.example\0',
  'Ann <ann@a.example>',
  'friends:ann@a.example;',
  'ann@a@b.example',
  '"a,b"@a.example',
  'änn@a.example',
  `${'a'.repeat(250)}@a.example`,
])('the recipient %j is refused for good', async (to) => {
  const error = await outbox()
    .send(sampleMail({ to }))
    .catch((error: unknown) => error)
  expect(error).toBeInstanceOf(MailError)
  expect(error).toMatchObject({ temporary: false })
  expect((await listOutbox(folder, {})).results).toEqual([])
})

test.each(["o'neil+tag@sub.mailbox.example", 'a_b-c.d@x.io', 'ann@localhost'])('%s is one recipient', async (to) => {
  await outbox().send(sampleMail({ to }))
  expect((await listOutbox(folder, {})).results).toMatchObject([{ to }])
})

test('an id that is no uuid makes no file', async () => {
  await expect(outbox().send(sampleMail({ id: '../../evil' }))).rejects.toMatchObject({ temporary: false })
})

test('a subject is one line, whatever it was', async () => {
  await outbox().send(sampleMail({ subject: ' Hello\r\nBcc: all@evil.example\u2028 ' }))
  expect((await listOutbox(folder, {})).results).toMatchObject([{ subject: 'Hello Bcc: all@evil.example' }])
})

test('the outbox loads no provider', async () => {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    const { createMailer } = await import(${JSON.stringify(new URL('./create-mailer.ts', import.meta.url).href)})
    const mail = ${JSON.stringify(sampleMail())}
    await createMailer({ kind: 'outbox', folder: ${JSON.stringify(folder)} }).send({ ...mail, createdAt: new Date() })
    console.log(loaded.join(' '))`
  const node = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  expect(node.stdout).toContain('outbox-mailer.ts')
  expect(node.stdout).not.toMatch(/resend|nodemailer/)
})
