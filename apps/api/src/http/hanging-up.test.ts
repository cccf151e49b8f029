import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '../platform/config.ts'
import { buildServer } from './build-server.ts'

const form =
  'Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nhalf'

it.each([
  ['JSON', 'Content-Type: application/json\r\n\r\n{"email":'],
  ['a form', form],
])('a visitor who hangs up in the middle of %s is no database that is away', async (_what, begun) => {
  const server = await buildServer(loadConfig({ LOG_LEVEL: 'silent' }))
  onTestFinished(() => server.close())
  const answered = Promise.withResolvers<number>()
  server.addHook('onSend', async (_request, reply) => answered.resolve(reply.statusCode))
  server.post('/half', async (request) => {
    if (request.isMultipart()) for await (const part of request.parts()) if (part.type === 'file') await part.toBuffer()
    return 'whole'
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  const come = once(server.server, 'request')
  socket.write(`POST /half HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n${begun}`)
  await come
  socket.resetAndDestroy()
  expect(await answered.promise).toBe(400)
})
