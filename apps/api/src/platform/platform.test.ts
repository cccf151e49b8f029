import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
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
  it('lets two through, has some wait in order, and refuses the rest at once', async () => {
    const gate = createGate(2, 3)
    const order: number[] = []
    const releases: (() => void)[] = []
    const work = (n: number) =>
      gate.through(() => {
        order.push(n)
        return new Promise<number>((resolve) => releases.push(() => resolve(n)))
      })
    const running = [1, 2, 3, 4, 5].map(work)
    await expect(work(6)).rejects.toMatchObject({ code: 'unavailable' })
    expect([gate.running, gate.waiting, order]).toEqual([2, 3, [1, 2]])
    for (let i = 0; i < 5; i++) {
      releases[i]?.()
      await running[i]
    }
    expect(order).toEqual([1, 2, 3, 4, 5])
    expect([gate.running, gate.waiting]).toEqual([0, 0])
  })

  it('goes on after work that failed', async () => {
    const gate = createGate(1, 1)
    await expect(gate.through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await gate.through(async () => 'next')).toBe('next')
  })
})

describe('passwords', () => {
  const passwords = createPasswords()
  it('are argon2id, salted, and the same however a keyboard composes them', async () => {
    const hash = await passwords.hash('Schl\u00fcssel zum Hof')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(hash).not.toBe(await passwords.hash('Schl\u00fcssel zum Hof'))
    expect(await passwords.verify('Schlu\u0308ssel zum Hof', hash)).toBe(true)
    expect(await passwords.verify('Schlussel zum Hof', hash)).toBe(false)
    expect(await passwords.verify('anything', null)).toBe(false)
    expect(await passwords.verify('anything', 'no hash')).toBe(false)
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
