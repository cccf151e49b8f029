import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import type { MailError } from './mail-error.ts'
import { sampleMail } from './sample-mail.ts'
import { smtpMailer } from './smtp-mailer.ts'

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

type Received = { to: string[]; raw: string; connection: string }

async function startServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      stream.toArray().then((chunks) => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, raw: Buffer.concat(chunks).toString(), connection: session.id })
        done()
      }, done)
    },
    ...options,
  })
  // A client that leaves half-way is part of these tests, not their end.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  stops.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { received, port: (server.server.address() as AddressInfo).port }
}

/** A server that says what a test makes it say. */
async function startBareServer(onSocket: (socket: Socket) => void) {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}))
    onSocket(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

function mailerFor(port: number, userInfo = '', timeouts?: Parameters<typeof smtpMailer>[1]) {
  const settings = { url: `smtp://${userInfo}127.0.0.1:${port}`, from: 'Latchkey <post@latchkey.example>' }
  const mailer = smtpMailer({ kind: 'smtp', ...settings }, timeouts)
  stops.push(() => mailer.close?.())
  return mailer
}

const failure = (sending: Promise<void>) =>
  sending.then(
    () => null,
    (error: MailError) => error,
  )
const refuse = (responseCode: number) => Object.assign(new Error('refused'), { responseCode })

test('sends both parts to one mailbox, with a Message-ID and a date that stay over tries', async () => {
  const { received, port } = await startServer()
  const mail = sampleMail({ subject: 'Schlüssel für Ann' })
  await mailerFor(port).send(mail)
  expect(received).toHaveLength(1)
  const { to, raw } = received[0] as Received
  expect(to).toEqual([mail.to])
  expect(raw).toContain(`Message-ID: <${mail.id}@latchkey.example>`)
  expect(raw).toContain('Date: Sat, 21 Nov 2026 00:51:01 +0000')
  expect(raw).toContain('From: Latchkey <post@latchkey.example>')
  expect(raw).toContain('Content-Type: text/plain; charset=utf-8')
  expect(raw).toContain('Content-Type: text/html; charset=utf-8')
})

test('keeps its connection for the next mail', async () => {
  const { received, port } = await startServer()
  const mailer = mailerFor(port)
  await mailer.send(sampleMail())
  await mailer.send(sampleMail())
  expect(new Set(received.map(({ connection }) => connection)).size).toBe(1)
})

test('a subject with line breaks in it makes no header', async () => {
  const { received, port } = await startServer()
  await mailerFor(port).send(sampleMail({ subject: 'Hello\r\nBcc: all@evil.example' }))
  expect(received[0]?.to).toEqual(['ann@mailbox.example'])
  expect(received[0]?.raw).not.toMatch(/^Bcc:/im)
})

describe('temporary', () => {
  test.each([
    ['a full mailbox', { onRcptTo: (_to, _session, done) => done(refuse(452)) }],
    ['a sender that is refused', { onMailFrom: (_from, _session, done) => done(refuse(550)) }],
    ['a log-in that is missing', { authOptional: false }],
  ] satisfies [string, SMTPServerOptions][])('%s', async (_name, options) => {
    const { received, port } = await startServer(options)
    expect(await failure(mailerFor(port).send(sampleMail()))).toMatchObject({ temporary: true })
    expect(received).toHaveLength(0)
  })

  test('a wrong password', async () => {
    const { port } = await startServer({ onAuth: (_auth, _session, done) => done(refuse(535)) })
    expect(await failure(mailerFor(port, 'post:wrong@').send(sampleMail()))).toMatchObject({ temporary: true })
  })

  test('an answer that is lost after the mail', async () => {
    let bodies = 0
    const port = await startBareServer((socket) => {
      socket.write('220 hello\r\n')
      socket.on('data', (chunk) => {
        const said = chunk.toString()
        if (said.endsWith('\r\n.\r\n')) {
          bodies += 1
          socket.destroy()
        } else if (/^(EHLO|MAIL|RCPT)/.test(said)) socket.write('250 ok\r\n')
        else if (said.startsWith('DATA')) socket.write('354 go on\r\n')
      })
    })
    expect(await failure(mailerFor(port).send(sampleMail()))).toMatchObject({ temporary: true })
    expect(bodies).toBe(1)
  })

  test('a server that hangs up, which is left to the queue', async () => {
    let calls = 0
    const port = await startBareServer((socket) => {
      calls += 1
      socket.end()
    })
    expect(await failure(mailerFor(port).send(sampleMail()))).toMatchObject({ temporary: true })
    expect(calls).toBe(1)
  })

  test('a server that says nothing', async () => {
    const port = await startBareServer(() => {})
    const sending = mailerFor(port, '', { greetingTimeout: 50 }).send(sampleMail())
    expect(await failure(sending)).toMatchObject({ temporary: true })
  })

  test('nobody there', async () => {
    const port = await startBareServer(() => {})
    await stops.pop()?.()
    expect(await failure(mailerFor(port).send(sampleMail()))).toMatchObject({ temporary: true })
  })
})

test('final: a mailbox that is not there', async () => {
  const { port } = await startServer({ onRcptTo: (_to, _session, done) => done(refuse(550)) })
  expect(await failure(mailerFor(port).send(sampleMail()))).toMatchObject({ temporary: false })
})

test('final: a message that is refused for what it is', async () => {
  const { port } = await startServer({
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => done(refuse(554)))
    },
  })
  expect(await failure(mailerFor(port).send(sampleMail()))).toMatchObject({ temporary: false })
})
