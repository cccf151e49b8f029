import { Inbox } from '@latchkey/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { PublicDoors } from '../../http/public-doors.ts'
import { type Cookies, visitorOf } from '../../http/session-cookies.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { getInbox } from './get-inbox.ts'
import { unlockInbox } from './unlock-inbox.ts'

type Doors = Pick<PublicDoors, 'loadInbox' | 'verifyInbox' | 'leaveInbox'>

/** How the page of the inbox reaches what is behind it. */
export function inboxDoors(
  contextOf: (request: FastifyRequest) => Promise<Context>,
  cookiesFor: (request: FastifyRequest, reply: FastifyReply) => Cookies,
): Doors {
  return {
    async loadInbox({ request }) {
      const inbox = await getInbox(await contextOf(request)).catch(locked)
      return { page: 'inbox', inbox: inbox && z.encode(Inbox, inbox) }
    },
    async verifyInbox({ request, reply, body }) {
      const cookies = cookiesFor(request, reply)
      const visitor = { ...visitorOf(request, cookies), keepPass: cookies.setInbox }
      return unlockInbox(await contextOf(request), body, visitor)
    },
    async leaveInbox({ request, reply }) {
      cookiesFor(request, reply).clearInbox()
    },
  }
}

const locked = (error: unknown) => {
  if (error instanceof AppError && error.code === 'share_locked') return null
  throw error
}
