import { verifyInbox } from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { AppError } from '../platform/app-error.ts'
import type { Config } from '../platform/config.ts'
import type { PublicDoors } from './public-doors.ts'
import { isPlainForm, readPlainForm, TAKES_FORMS } from './public-forms.ts'
import { answerForm, noticesOf } from './public-notice.ts'
import { orBusy, PUBLIC_PAGE_HEADERS, sendPublicPage } from './send-public-page.ts'

const PATH = '/inbox'

/** Everything that was shared with a mailbox, behind a code that is mailed there. All by plain forms. */
export function mountInboxPage(app: FastifyInstance, config: Config, doors: PublicDoors) {
  const notices = noticesOf(config, PATH)

  app.route({
    method: ['GET', 'HEAD'],
    url: PATH,
    handler: async (request, reply) => {
      if (request.method === 'HEAD') return reply.headers(PUBLIC_PAGE_HEADERS).send()
      const view = await orBusy(doors.loadInbox({ request, reply }))
      const notice = notices.take(request, reply)
      return sendPublicPage(reply, { view, notice, path: PATH, api: '/v1/public/inbox' })
    },
  })

  app.post(`${PATH}/verify`, TAKES_FORMS, async (request, reply) => {
    if (!isPlainForm(request)) throw new AppError('unsupported_type')
    const fields = readPlainForm(request)
    return answerForm(reply, notices, { here: PATH, email: fields.email }, async () => {
      const body = z.safeParse(verifyInbox.body, fields).data
      if (!body) throw new AppError('validation_failed')
      const { status } = await doors.verifyInbox({ request, reply, body })
      return status === 'code_sent' ? { code: status, email: body.email } : null
    })
  })

  app.post(`${PATH}/leave`, TAKES_FORMS, async (request, reply) => {
    if (!isPlainForm(request)) throw new AppError('unsupported_type')
    readPlainForm(request)
    return answerForm(reply, notices, { here: PATH, email: undefined }, async () => {
      await doors.leaveInbox({ request, reply })
      return null
    })
  })
}
