import type { FastifyInstance, FastifyReply } from 'fastify'
import { AppError } from '../../platform/app-error.ts'
import { guidePage, isGuide } from './guides.ts'
import { referencePage } from './reference-page.ts'

export function mountReference(app: FastifyInstance, appUrl: string) {
  let page: string | undefined
  app.get('/docs', async (_request, reply) => {
    page ??= referencePage(appUrl)
    return send(reply, page)
  })
  app.get<{ Params: { name: string } }>('/docs/guides/:name', async ({ params: { name } }, reply) => {
    if (!isGuide(name)) throw new AppError('not_found')
    return send(reply, await guidePage(name, appUrl))
  })
}

const send = (reply: FastifyReply, page: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
