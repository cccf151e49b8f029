import {
  listPublicComments as commentsEndpoint,
  listPublicEntries as entriesEndpoint,
  type PublicPageQuery,
  PublicShare,
  type ResourceKind,
  listPublicRecords as recordsEndpoint,
  listPublicTasks as tasksEndpoint,
} from '@latchkey/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { PublicDoors } from '../../http/public-doors.ts'
import { requestContext } from '../../http/request-context.ts'
import { cookiesOf, visitorOf } from '../../http/session-cookies.ts'
import { AppError } from '../../platform/app-error.ts'
import type { ShareAccess } from '../../platform/context.ts'
import { listPublicComments } from '../comments/list-comments.ts'
import type { SharingContext, SharingServices } from '../context.ts'
import { inboxDoors } from '../inbox/page-routes.ts'
import { openSealedShare } from './open-sealed-share.ts'
import { lookAtShare } from './open-share.ts'
import { brandOf } from './present-public-share.ts'
import { accessOf } from './require-share-access.ts'
import { unlockShare } from './unlock-share.ts'

/** How the pages of outsiders reach what is behind them: the same use cases as the calls under /v1/public. */
export function publicDoors(services: SharingServices): Omit<PublicDoors, 'loadSession'> {
  const contextOf = (request: FastifyRequest) => requestContext(services, request, { isPublic: true })
  const cookies = (request: FastifyRequest, reply: FastifyReply) => cookiesOf(services.config, request, reply)

  return {
    async load({ request, kind, token, page, query }) {
      const ctx = await contextOf(request)
      const readsOn = page > 1 || (services.kinds[kind]?.pageOfRecords && Object.keys(query).length > 0)
      const look = await lookAtShare(ctx, token, { kind, what: readsOn ? 'records' : 'open' }).catch(unknown)
      if (!look) return { page: 'unknown' }
      if ('refusal' in look) return endOf(look)
      const share = z.encode(PublicShare, look.view)
      if (look.view.state !== 'open') return { page: 'share', share, comments: null }
      const access = accessOf(look.share, token, look.pass)
      return { page: 'share', share, ...(await partsOf(ctx, access, page, query)) }
    },
    async verify({ request, reply, kind, token, body, delivers }) {
      const visitor = visitorOf(request, cookies(request, reply))
      const ctx = await contextOf(request)
      await requireShareOfKind(ctx, token, kind)
      return unlockShare(ctx, token, body, { ...visitor, delivers })
    },
    async open({ request, reply, kind, token }) {
      const ctx = await contextOf(request)
      await requireShareOfKind(ctx, token, kind)
      const { share, access, view } = await openSealedShare(ctx, token)
      if (access) cookies(request, reply).setSharePass(share.id, access)
      return view
    },
    ...inboxDoors(contextOf, cookies),
  }
}

const unknown = (error: unknown) => {
  if (error instanceof AppError && error.code === 'not_found') return null
  throw error
}

type End = Extract<Awaited<ReturnType<typeof lookAtShare>>, { refusal: AppError }>

/** What an end says: nothing but whose it is, and what can be done. A stopped link is one that nobody has. */
function endOf({ share, pass, refusal }: End) {
  const { share_type } = share
  const brand = brandOf(share)
  if (refusal.code === 'share_expired') {
    return {
      page: 'expired',
      brand,
      share_type,
      is_unlocked: share_type === 'public' || pass?.unlocked === true,
    } as const
  }
  if (refusal.code === 'share_paused') return { page: 'paused', brand } as const
  if (refusal.code === 'share_exhausted') return { page: 'exhausted', brand } as const
  return { page: 'unknown' } as const
}

/** What is read page by page, as far as the kind has it: the part that this address asks for. */
async function partsOf(ctx: SharingContext, share: ShareAccess, page: number, query: PublicPageQuery) {
  const kind = ctx.kinds[share.resource.kind]
  const records = await kind?.pageOfRecords?.(ctx.pool, share, query)
  // These are talked about record by record.
  if (records) {
    return { comments: null, records: { ...records, list: z.encode(recordsEndpoint.reply, records.list) } }
  }
  const entries = await kind?.pageOfEntries?.(ctx.pool, share.resource.id, page)
  const tasks = await kind?.pageOfTasks?.(ctx.pool, share.resource.id, page)
  return {
    comments: share.capabilities.includes('comment') ? await commentsOf(ctx, share) : null,
    ...(entries && { entries: z.encode(entriesEndpoint.reply, entries) }),
    ...(tasks && { tasks: z.encode(tasksEndpoint.reply, tasks) }),
  }
}

/** With the first page; more of them are asked for by their own call. */
const commentsOf = async (ctx: SharingContext, share: ShareAccess) =>
  z.encode(commentsEndpoint.reply, await listPublicComments({ ...ctx, share }, { page_size: 100 }))

/** Under a kind's own address the others do not exist. */
async function requireShareOfKind({ lookUpShare }: SharingContext, token: string, kind: ResourceKind) {
  const share = await lookUpShare(token, { withContent: false })
  if (share?.kind !== kind) throw new AppError('not_found')
}
