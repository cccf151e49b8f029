import {
  openSealedShare,
  type PageNotice,
  type PublicShareJson,
  Verification,
  verifyPublicShare,
} from '@latchkey/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import { AppError } from '../platform/app-error.ts'
import type { Config } from '../platform/config.ts'
import type { PublicDoors } from './public-doors.ts'
import { isPlainForm, readPlainForm, TAKES_FORMS } from './public-forms.ts'
import { sendPublicJson } from './public-json.ts'
import { answerForm, noticesOf } from './public-notice.ts'
import { readInput } from './read-input.ts'

type Place = { kind: PublicShareJson['kind']; path: string }
type Params = { Params: { token: string } }

/** The two forms on the page of a share. Sent as JSON they answer what the calls of the same names under /v1/public do. */
export function mountShareForms(app: FastifyInstance, config: Config, doors: PublicDoors, { kind, path }: Place) {
  const back = (
    reply: FastifyReply,
    token: string,
    email: string | undefined,
    work: () => Promise<PageNotice | null>,
  ) => answerForm(reply, noticesOf(config, path + token), { here: path + token, email }, work)

  app.post<Params>(`${path}:token/verify`, TAKES_FORMS, async (request, reply) => {
    const { token } = request.params
    const call = { request, reply, kind, token }
    if (!isPlainForm(request)) {
      const input = readInput(verifyPublicShare, { params: request.params, query: {}, body: request.body })
      const reached = await doors.verify({ ...call, body: input.body as Verification, delivers: true })
      return sendPublicJson(reply, 'status' in reached ? 202 : 200, z.encode(verifyPublicShare.reply, reached))
    }
    const fields = readPlainForm(request)
    return back(reply, token, fields.email, async () => {
      const body = z.safeParse(Verification, fields).data
      if (!body) throw new AppError('validation_failed')
      const reached = await doors.verify({ ...call, body, delivers: false })
      return 'status' in reached ? { code: 'code_sent', email: body.email ?? '' } : null
    })
  })

  app.post<Params>(`${path}:token/open`, TAKES_FORMS, async (request, reply) => {
    const { token } = request.params
    const call = { request, reply, kind, token }
    if (!isPlainForm(request)) {
      readInput(openSealedShare, { params: request.params, query: {}, body: request.body })
      const opened = await doors.open({ ...call, delivers: true })
      return sendPublicJson(reply, 200, z.encode(openSealedShare.reply, opened))
    }
    readPlainForm(request)
    return back(reply, token, undefined, async () => {
      await doors.open({ ...call, delivers: false })
      return null
    })
  })
}
