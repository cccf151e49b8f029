import type { FastifyInstance } from 'fastify'
import { referencePage } from './reference-page.ts'

export function mountReference(app: FastifyInstance, appUrl: string) {
  let page: string | undefined
  app.get('/docs', async (_request, reply) => {
    page ??= referencePage(appUrl)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
