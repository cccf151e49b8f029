import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import type { Config } from '../platform/config.ts'
import { mayReadOutbox } from './outbox-access.ts'
import { sendProblem } from './problem.ts'

const client = fileURLToPath(new URL('../../../web/dist/client', import.meta.url))

/** The app: built files as they are, and its one page for every address that is no file and no API call. */
export async function mountPages(app: FastifyInstance, config: Config) {
  const isBuilt = existsSync(`${client}/index.html`)
  const page = isBuilt ? await readFile(`${client}/index.html`, 'utf8') : null
  if (isBuilt) {
    const files = { index: false, preCompressed: true } as const
    await app.register(fastifyStatic, {
      ...files,
      root: client,
      wildcard: false,
      globIgnore: ['assets/**'],
      cacheControl: false,
      setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
    })
    // There are hundreds, each in three forms: not a route each.
    await app.register(fastifyStatic, {
      ...files,
      root: `${client}/assets`,
      prefix: '/assets/',
      decorateReply: false,
      maxAge: '365d',
      immutable: true,
    })
  }

  app.setNotFoundHandler((request, reply) => {
    if (page === null || !isPage(request)) return sendProblem(new AppError('not_found'), request, reply)
    // The page itself says what is the matter; the mails are refused by their own calls.
    if (pathOf(request).startsWith('/outbox') && !mayReadOutbox(config, request)) reply.status(404)
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
  })
}

const pathOf = (request: FastifyRequest) => request.url.split('?')[0] ?? '/'

const API = /^\/(v1|api|assets|docs)(\/|$)/
/** Files, their copies, and what is hidden: whoever looks for /.git/HEAD or /sign-in~ is told that it is not there. */
const FILE = /\/\.|~$|\.[a-z0-9]{2,6}$/i

function isPage(request: FastifyRequest) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const path = pathOf(request)
  return !API.test(path) && !FILE.test(path) && /text\/html|\*\/\*|^$/.test(request.headers.accept ?? '')
}
