import type {
  HandlerReply,
  openSealedShare,
  PageView,
  PublicPageQuery,
  PublicShareJson,
  Verification,
  verifyInbox,
  verifyPublicShare,
} from '@latchkey/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'

type PageCall = { request: FastifyRequest; reply: FastifyReply }
type ShareCall = PageCall & { kind: PublicShareJson['kind']; token: string }
/**
 * False for a plain form: nothing of the content is in its answer, the page that is loaded next brings it. It is not a view
 * yet, then.
 */
type Delivers = { delivers: boolean }

/**
 * What the pages of outsiders ask of the rooms behind them; app.ts gives it. Refusals are thrown as by the /v1 calls of the
 * same names, cookies are set on `reply`.
 */
export type PublicDoors = {
  /**
   * What GET /v1/public/shares/:token answers, counted, logged and limited like it, but that an end is a view with its
   * brand and no refusal. A token of another kind is unknown. What is long comes by pages: one that is read on is no view.
   */
  load(call: ShareCall & { page: number; query: PublicPageQuery }): Promise<PageView>
  verify(call: ShareCall & Delivers & { body: Verification }): Promise<HandlerReply<typeof verifyPublicShare>>
  open(call: ShareCall & Delivers): Promise<HandlerReply<typeof openSealedShare>>
  /** A session that anyone may read; null where the app answers: to who is signed in, and where there is no such session. */
  loadSession(call: PageCall & { id: string; page: number }): Promise<PageView | null>
  loadInbox(call: PageCall): Promise<PageView>
  verifyInbox(call: PageCall & { body: { email: string; code?: string } }): Promise<HandlerReply<typeof verifyInbox>>
  leaveInbox(call: PageCall): Promise<void>
}
