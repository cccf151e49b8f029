import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { startTestApp } from '../../testing/start-test-app.ts'
import { type Guide, guides } from './guides.ts'

const app = await startTestApp({ APP_URL: 'http://shop.test:8080' })
const read = async (url: string) => {
  const { statusCode, body, headers } = await app.browser().send({ method: 'GET', url })
  return { statusCode, body, type: headers['content-type'] }
}
const names = Object.keys(guides) as Guide[]
const hrefsOf = (body: string) => [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')

it('every guide is served, and the reference leads to it', async () => {
  const written = globSync('../../../../../docs/guides/*.md', { cwd: import.meta.dirname })
  expect(names).toEqual(expect.arrayContaining(written.map((file) => basename(file, '.md'))))
  const { body } = await read('/docs')
  const links = hrefsOf(body)
  for (const name of names) expect(links.filter((link) => link === `/docs/guides/${name}`)).toHaveLength(2)
  expect((await read('/docs/guides/nothing')).statusCode).toBe(404)
})

it.each(names)('%s is read as it is meant', async (name) => {
  const { statusCode, body, type } = await read(`/docs/guides/${name}`)
  expect([statusCode, type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(body).not.toContain('localhost:4000')
  // All that is left as it stands, is code.
  const words = body.replace(/<style>.*?<\/style>|<pre.*?<\/pre>|<code>.*?<\/code>/gs, '').replace(/<[^>]+>/g, '')
  expect(words).not.toMatch(/\*\*|`|\]\(|^\s*#|\|/m)
  for (const href of hrefsOf(body).filter((link) => link.startsWith('/docs'))) {
    const [path = '', anchor] = href.split('#')
    const target = await read(path)
    expect([href, target.statusCode]).toEqual([href, 200])
    if (anchor) expect(target.body).toContain(`id="${anchor}"`)
  }
})

it.each(['share-repair-requests', 'share-sessions', 'share-records', 'share-jobs', 'customer-portal'])(
  '%s has curl to paste, for this address',
  async (name) => {
    const { body } = await read(`/docs/guides/${name}`)
    expect(body).toContain('BASE=http://shop.test:8080')
    expect(body.match(/^.*curl -s/gm)?.length).toBeGreaterThan(5)
  },
)
