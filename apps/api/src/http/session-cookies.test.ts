import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { cookieNames, cookiesOf, sharePassName } from './session-cookies.ts'

const NEW = randomUUID()
const many = (count: number) => Array.from({ length: count }, () => randomUUID())

describe.each([false, true])('a pass, on https: %s', (isHttps) => {
  const config = { isHttps }
  const passes = (ids: string[]) => ids.map((id) => sharePassName(config, id))

  async function unlockWith(names: string[]) {
    const app = fastify()
    await app.register(cookie)
    app.post('/', async (request, reply) => {
      cookiesOf(config, request, reply).setSharePass(NEW, 'new')
      return null
    })
    const { cookies } = await app.inject({
      method: 'POST',
      url: '/',
      headers: { cookie: names.map((name) => `${name}=x`).join('; ') },
    })
    const [set, cleared] = [cookies.filter(({ value }) => value), cookies.filter(({ value }) => !value)]
    expect(set.map(({ name }) => name)).toEqual(passes([NEW]))
    for (const one of cookies) expect([one.path, one.secure ?? false]).toEqual(['/', isHttps])
    return cleared.map(({ name }) => name)
  }

  it('leaves twenty others', async () => {
    expect(await unlockWith(passes([NEW, ...many(20)]))).toEqual([])
  })

  it('ends the oldest of more than twenty', async () => {
    const ids = many(75)
    expect(await unlockWith(passes([NEW, ...ids]))).toEqual(passes(ids.slice(0, 55)))
  })

  it('ends nothing of another kind', async () => {
    const others = [...Object.values(cookieNames(config)), 'theme', `other_${randomUUID()}`]
    expect(await unlockWith([...others, ...passes(many(20))])).toEqual([])
  })
})
