import type { PageView, PublicShareJson } from '@latchkey/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../platform/config.ts'
import type { PublicDoors } from './public-doors.ts'
import { answerPreflight, asksForJson, sendPublicJson, shareOf } from './public-json.ts'
import { noticesOf } from './public-notice.ts'
import { pageOf } from './public-page-number.ts'
import { pageQueryOf } from './public-page-query.ts'
import { orBusy, PUBLIC_PAGE_HEADERS, sendPublicPage } from './send-public-page.ts'

type Place = { kind: PublicShareJson['kind']; path: string }
type Params = { Params: { token: string } }

/** As tokens.ts makes them. Whatever looks otherwise is one that nobody has. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

const FIRST = { page: 1, query: {} }
const askedOf = (request: FastifyRequest) => ({ page: pageOf(request), query: pageQueryOf(request) })

/** The page of a share; whoever asks for JSON gets what GET /v1/public/shares/:token answers. */
export function mountSharePages(app: FastifyInstance, config: Config, doors: PublicDoors, { kind, path }: Place) {
  const load = async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<PageView> =>
    TOKEN.test(token)
      ? doors.load({ request, reply, kind, token, ...(asksForJson(request) ? FIRST : askedOf(request)) })
      : { page: 'unknown' }

  app.route<Params>({
    method: ['GET', 'HEAD'],
    url: `${path}:token`,
    handler: async (request, reply) => {
      // Not looked up, so not counted, and alike for every address.
      if (request.method === 'HEAD') return reply.headers(PUBLIC_PAGE_HEADERS).send()
      const { token } = request.params
      if (asksForJson(request)) return sendPublicJson(reply, 200, shareOf(await load(request, reply, token)))
      const view = await orBusy(load(request, reply, token))
      const notice = noticesOf(config, path + token).take(request, reply)
      return sendPublicPage(reply, { view, notice, path: path + token, api: `/v1/public/shares/${token}` })
    },
  })

  for (const url of [`${path}:token`, `${path}:token/verify`, `${path}:token/open`]) app.options(url, answerPreflight)

  // Near misses are public pages too, and never the app with its log-in.
  app.route({
    method: ['GET', 'HEAD'],
    url: `${path}*`,
    handler: async (request, reply) => {
      if (request.method === 'HEAD') return reply.headers(PUBLIC_PAGE_HEADERS).send()
      return sendPublicPage(reply, { view: { page: 'unknown' }, notice: null, path, api: '' })
    },
  })
}
