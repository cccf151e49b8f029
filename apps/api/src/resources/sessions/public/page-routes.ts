import { listPublicSessionEntries, PublicSession } from '@latchkey/contract'
import * as z from 'zod/mini'
import type { PublicDoors } from '../../../http/public-doors.ts'
import { requestContext } from '../../../http/request-context.ts'
import { AppError } from '../../../platform/app-error.ts'
import type { SharingServices } from '../../../sharing/context.ts'
import { pageOfEntries } from '../entries/page-of-entries.ts'
import { getPublicSession } from './get-public-session.ts'
import { requireVisitorLimit } from './require-visitor-limit.ts'

/** How the page of a public session reaches it. Whoever is signed in has the app's own page of it. */
export const sessionDoors = (services: SharingServices): Pick<PublicDoors, 'loadSession'> => ({
  async loadSession({ request, id, page }) {
    const ctx = await requestContext(services, request, { isPublic: false })
    if (ctx.person) return null
    await requireVisitorLimit(ctx)
    const session = await getPublicSession(ctx, id).catch(unknown)
    if (!session) return null
    const entries = await pageOfEntries(ctx.pool, id, page)
    return {
      page: 'session',
      session: z.encode(PublicSession, session),
      entries: z.encode(listPublicSessionEntries.reply, entries),
    }
  },
})

const unknown = (error: unknown) => {
  if (error instanceof AppError && error.code === 'not_found') return null
  throw error
}
