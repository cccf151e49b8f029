import { describe, expect, it } from 'vitest'
import { answers, startReceiver } from '../../../testing/receiver.ts'
import { isClosedAddress, isClosedHost } from './closed-addresses.ts'
import { post } from './post.ts'

const receiver = await startReceiver()
const letter = { headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
const send = (path: string, longestMs = 15_000) =>
  post({ ...letter, url: `${receiver.url}${path}`, allowPrivate: true, longestMs })
const NOT_SENT = 'Not sent: its address is not one that everybody can reach over https'

describe('addresses', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.8.8.8', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.1', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1'],
    ...['2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', 'fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1'],
    ...['fe80::1%eth0', 'no address', ''],
  ])('%s is closed', (address) => expect(isClosedAddress(address)).toBe(true))

  it.each(['1.1.1.1', '8.8.8.8', '100.63.255.255', '172.32.0.1', '192.167.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is open',
    (address) => expect(isClosedAddress(address)).toBe(false),
  )

  it.each([
    ...[
      'https://2130706433/',
      'https://0x7f.1/',
      'https://127.1/',
      'https://[::ffff:127.0.0.1]/',
      'https://localhost/',
    ],
    ...['https://a.localhost/', 'https://printer.local/', 'https://metadata.google.internal/', 'https://intranet/'],
    ...['https://127.0.0.1./', 'https://①②⑦.0.0.1/'],
  ])('%s is told from the address alone', (url) => expect(isClosedHost(new URL(url).hostname)).toBe(true))
})

describe('a request', () => {
  it.each([`https://127.0.0.1:${receiver.port}/`, `https://localhost:${receiver.port}/`, receiver.url])(
    'to %s is not made',
    async (url) => {
      const before = receiver.received.length
      expect(await post({ ...letter, url, allowPrivate: false })).toMatchObject({ code: null, error: NOT_SENT })
      expect(receiver.received.length).toBe(before)
    },
  )

  it('arrives as it is', async () => {
    expect(await send('/plain')).toMatchObject({ code: 204, error: null })
    expect(receiver.at('/plain')).toMatchObject([{ body: '{"a":1}', headers: { 'content-type': 'application/json' } }])
  })

  it('follows no redirect', async () => {
    receiver.answer('/moved', answers.status(302, '', { location: `${receiver.url}/secret` }))
    expect(await send('/moved')).toMatchObject({ code: 302, error: 'Redirects are not followed' })
    expect(receiver.at('/secret')).toEqual([])
  })

  it('keeps little of what is said, and not for long', async () => {
    receiver.answer('/long', answers.status(500, `no\0 ${'x'.repeat(5_000_000)}`))
    const { code, error } = await send('/long')
    expect(code).toBe(500)
    expect(error).toMatch(/^Answered: no +x+$/)
    expect(error?.length).toBeLessThan(220)
  })

  it.each([
    ['/dropped', answers.drop, 'The connection broke off before an answer came'],
    ['/silent', answers.nothing, 'No answer within 15 seconds'],
  ])('%s is said in words', async (path, answer, error) => {
    receiver.answer(path, answer)
    expect(await send(path, path === '/silent' ? 300 : undefined)).toMatchObject({ code: null, error })
  })

  it('that was taken is done, however the answer goes on', async () => {
    receiver.answer('/taken', (response) => response.writeHead(200).write('and'))
    expect(await send('/taken')).toMatchObject({ code: 200, error: null })
  })

  it('ends where the other side asks for another protocol, and then says nothing', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'nothing' }
    receiver.answer('/upgrade', (response) => response.writeHead(101, upgrade).flushHeaders())
    expect(await send('/upgrade')).toMatchObject({ code: 101, error: 'Answered without a word' })
  })

  it('keeps no half a letter', async () => {
    receiver.answer('/half', answers.status(500, `${'x'.repeat(199)}\u{1f511}`))
    expect((await send('/half')).error).toBe(`Answered: ${'x'.repeat(199)}`)
  })

  it('to where nobody listens is said in words', async () => {
    const url = 'http://127.0.0.1:1/'
    expect(await post({ ...letter, url, allowPrivate: true })).toMatchObject({ error: 'Nobody listens there' })
    const nowhere = await post({ ...letter, url: 'https://nowhere.invalid/', allowPrivate: false })
    expect(nowhere.error).toMatch(/There is no such address|could not be looked up|No answer within/)
  })
})
