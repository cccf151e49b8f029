import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

const open = (url: string) => app.browser().send({ method: 'GET', url, headers: { accept: 'text/html' } })

it('find no hidden file, not even the page of the app in its place', async () => {
  const hidden = ['/.git/HEAD', '/.git/config', '/.env', '/.env.example', '/.data/secret.key', '/a/.svn/entries']
  for (const path of [...hidden, '/sign-in~', '/sign-in.backup']) expect((await open(path)).statusCode, path).toBe(404)
  for (const path of ['/sign-in', '/jobs', '/portal/demo/register'])
    expect((await open(path)).statusCode, path).toBe(200)
})

it('are led to https on our own address, whatever site the request names', async () => {
  const secure = await startTestApp({ APP_URL: 'https://latchkey.test', DEMO: 'false' })
  await secure.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = secure.server.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.end('GET http://evil.test/jobs HTTP/1.1\r\nHost: latchkey.test\r\nConnection: close\r\n\r\n')
  const answer = String(Buffer.concat(await socket.toArray()))
  expect(answer).toMatch(/^HTTP\/1.1 308 /)
  expect(answer).toContain('\r\nlocation: https://latchkey.test/\r\n')
})
