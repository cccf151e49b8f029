import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createBus } from './bus.ts'
import { isCommonPassword } from './common-passwords.ts'
import { csvLine } from './csv.ts'
import { createGate } from './gate.ts'
import { isLoopback, networkOf } from './network.ts'
import { presentList, readPage } from './paging.ts'
import { createPasswords } from './passwords.ts'
import { createSealer } from './sealer.ts'

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['[2001:db8:1:2::5]:443', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (ip, network) => expect(networkOf(ip)).toBe(network))

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['127.0.0.1.evil.test', false],
  ])('%s is this machine: %s', (ip, here) => expect(isLoopback(ip)).toBe(here))
})

describe('the sealer', () => {
  const [old, fresh] = ['old', 'new'].map((id) => ({ id, key: randomBytes(32) })) as [
    { id: string; key: Buffer },
    { id: string; key: Buffer },
  ]

  it('opens what an older key of the ring sealed, and only for its purpose', () => {
    const sealed = createSealer([old]).seal('a token', 'mail:1')
    const rotated = createSealer([fresh, old])
    expect(rotated.open(sealed, 'mail:1')).toBe('a token')
    expect(rotated.seal('x', 'y')).toMatch(/^new\./)
    expect(() => rotated.open(sealed, 'mail:2')).toThrow()
    expect(() => rotated.open(`${sealed.slice(0, -2)}AA`, 'mail:1')).toThrow()
    expect(() => createSealer([fresh]).open(sealed, 'mail:1')).toThrow('no longer there')
  })
})

describe('a gate', () => {
  /** Work that goes on until it is released. */
  function held(gate: ReturnType<typeof createGate>) {
    const order: string[] = []
    const releases: (() => void)[] = []
    const start = (key: string, name: string) =>
      gate.through(key, () => {
        order.push(name)
        return new Promise<void>((resolve) => releases.push(resolve))
      })
    const releaseAll = async (running: Promise<void>[]) => {
      for (let i = 0; i < running.length; i++) {
        releases[i]?.()
        await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.all(running)
    }
    return { order, start, releaseAll }
  }

  it('lets two through and takes those who wait in turn by network, not in the order of a flood', async () => {
    const gate = createGate({ atOnce: 2, waitingEach: 9, waitingInAll: 9 })
    const { order, start, releaseAll } = held(gate)
    const flood = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((name) => start('a', name))
    const other = start('b', 'b1')
    expect([gate.running, gate.waiting, order]).toEqual([2, 5, ['a1', 'a2']])
    await releaseAll([...flood, other])
    expect(order).toEqual(['a1', 'a2', 'a3', 'b1', 'a4', 'a5', 'a6'])
    expect([gate.running, gate.waiting]).toEqual([0, 0])
  })

  it('refuses at once what is too many: of one network, and in all', async () => {
    const gate = createGate({ atOnce: 1, waitingEach: 2, waitingInAll: 3 })
    const { start, releaseAll } = held(gate)
    const running = ['1', '2', '3'].map((name) => start('a', name))
    await expect(start('a', '4')).rejects.toMatchObject({ code: 'unavailable' })
    running.push(start('b', '5'))
    // All three places are taken: whoever is new gets the last one of whoever has most.
    running.push(start('c', '6'))
    await expect(running[2]).rejects.toMatchObject({ code: 'unavailable' })
    await expect(start('d', '7')).rejects.toMatchObject({ code: 'unavailable' })
    running.splice(2, 1)
    await releaseAll(running)
  })

  it('goes on after work that failed', async () => {
    const gate = createGate({ atOnce: 1, waitingEach: 1, waitingInAll: 1 })
    await expect(gate.through('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await gate.through('a', async () => 'next')).toBe('next')
  })
})

describe('the bus', () => {
  it('goes on to the next listener when one throws', () => {
    const complaints: string[] = []
    const bus = createBus(() => ({ error: (_, message) => complaints.push(message) }))
    const heard: string[] = []
    bus.subscribe(() => {
      throw new Error('broken')
    })
    bus.subscribe(({ action }) => heard.push(action))
    const actor = { kind: 'system', id: null, name: null } as const
    const ids = { id: 'x', seq: 1n, workspaceId: null, resourceId: null }
    bus.publish({ ...ids, actor, action: 'account.registered', data: {}, at: new Date() })
    expect([heard, complaints]).toEqual([['account.registered'], ['a listener failed']])
  })
})

describe('passwords', () => {
  const passwords = createPasswords()
  it('are argon2id, salted, and the same however a keyboard composes them', async () => {
    const hash = await passwords.hash('Schl\u00fcssel zum Hof', 'here')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(hash).not.toBe(await passwords.hash('Schl\u00fcssel zum Hof', 'here'))
    expect(await passwords.verify('Schlu\u0308ssel zum Hof', hash, 'here')).toBe(true)
    expect(await passwords.verify('Schlussel zum Hof', hash, 'here')).toBe(false)
    expect(await passwords.verify('anything', null, 'here')).toBe(false)
    expect(await passwords.verify('anything', 'no hash', 'here')).toBe(false)
  })

  it.each([
    ['password123', true],
    ['PASSWORD123', true],
    ['1234567890', true],
    ['quite unlikely', false],
  ])('%s is common: %s', async (password, common) => expect(await isCommonPassword(password)).toBe(common))
})

describe('a line of CSV', () => {
  it('quotes, and defuses what a spreadsheet would run', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', null, -5])).toBe('"a,b","say ""hi""","two\nlines",,-5\r\n')
    expect(csvLine(['=1+1', '+44', '-x', '@a', '\ta'])).toBe("'=1+1,'+44,'-x,'@a,'\ta\r\n")
  })
})

describe('a page', () => {
  const NUMBER = /^\d+$/
  it('ends with a cursor exactly where there is more', () => {
    const page = readPage({ page_size: 2 }, NUMBER)
    const list = (rows: number[]) => presentList(page, rows, { count: 9 }, String, (n) => n * 10)
    expect(list([1, 2])).toMatchObject({ results: [10, 20], next_cursor: null })
    const { next_cursor } = list([1, 2, 3])
    expect(readPage({ cursor: next_cursor ?? '' }, NUMBER)).toMatchObject({ after: '2', offset: 0 })
    expect(() => readPage({ cursor: 'AAAA' }, NUMBER)).toThrow('validation_failed')
  })
})
