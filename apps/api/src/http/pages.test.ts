import { expect, it } from 'vitest'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

const open = (url: string, encoding = 'identity') =>
  app.browser().send({ method: 'GET', url, headers: { accept: 'text/html', 'accept-encoding': encoding } })

it('the scripts and styles of the app come compressed, and stay in caches', async () => {
  const { body } = await open('/')
  const files = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  expect(files.length).toBeGreaterThan(2)
  for (const path of files) {
    const plain = await open(path)
    expect([plain.statusCode, plain.headers['content-encoding']], path).toEqual([200, undefined])
    for (const [encoding, wanted] of Object.entries({ 'gzip, deflate, br, zstd': 'br', gzip: 'gzip' })) {
      const { statusCode, headers } = await open(path, encoding)
      expect([statusCode, headers['content-encoding']], path).toEqual([200, wanted])
      expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
    }
  }
  expect((await open('/theme.js')).headers['cache-control']).toBe('no-cache')
})

it('a file of the app that is not there is not its page', async () => {
  for (const path of ['/assets/old.js', '/assets', '/assets/', '/assets/%2e%2e/.stamp', '/assets/..%2f.stamp'])
    expect(await open(path), path).toMatchObject({ statusCode: 404, headers: { 'cache-control': 'no-store' } })
})
