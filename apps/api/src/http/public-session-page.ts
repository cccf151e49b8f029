import type { FastifyInstance } from 'fastify'
import type { PublicDoors } from './public-doors.ts'
import { asksForJson } from './public-json.ts'
import { pageOf } from './public-page-number.ts'
import { orBusy, sendPublicPage } from './send-public-page.ts'

const PATH = '/sessions/'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A session has one address for everybody: whoever is not signed in reads a public one here, and in every other case it is
 * the app's own page, which asks for a log-in. So it tells nothing of those that are not public.
 */
export function mountSessionPage(app: FastifyInstance, doors: PublicDoors) {
  app.get<{ Params: { id: string } }>(`${PATH}:id`, async (request, reply) => {
    const id = request.params.id.toLowerCase()
    if (!UUID.test(id) || asksForJson(request)) return reply.callNotFound()
    const view = await orBusy(doors.loadSession({ request, reply, id, page: pageOf(request) }))
    if (!view) return reply.callNotFound()
    return sendPublicPage(reply, { view, notice: null, path: PATH + id, api: `/v1/public/sessions/${id}` })
  })
}
