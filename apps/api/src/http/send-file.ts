import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import type { ServedFile } from '../platform/served-file.ts'
import type { Storage } from '../platform/storage/storage.ts'
import { byteRange } from './byte-range.ts'

type Sending = { storage: Storage; request: FastifyRequest; reply: FastifyReply }

/** Sends a file's bytes so that nothing in them can do harm. `open`: to whoever has a link, on any site's page. */
export async function sendFile({ storage, request, reply }: Sending, file: ServedFile, audience: 'own' | 'open') {
  const etag = `"${file.key}"`
  reply.headers({
    etag,
    'cache-control': audience === 'open' ? 'no-store' : 'private, no-cache',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    ...(audience === 'open' && { 'cross-origin-resource-policy': 'cross-origin' }),
  })
  if (names(request.headers['if-none-match'], etag)) return reply.status(304).send()

  const { range: wanted, 'if-range': ifRange } = request.headers
  const range = file.size !== null && (!ifRange || ifRange === etag) ? byteRange(wanted, file.size) : null
  if (range === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${file.size}`).send()
  const stored = await storage.open(file.key, range ?? undefined)
  if (!stored) throw new AppError('not_found')

  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  return reply
    .type(file.contentType)
    .header('accept-ranges', file.size === null ? 'none' : 'bytes')
    .header('content-length', stored.size)
    .header('content-disposition', disposition(file))
    .send(stored.stream)
}

const names = (header: string | undefined, etag: string) =>
  header?.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim())) ?? false

/** The name twice: for old programs in ASCII, and as it is (RFC 6266, RFC 5987). */
function disposition({ inPlace, name }: ServedFile) {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${inPlace ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`
}
