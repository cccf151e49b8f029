import type * as z from 'zod/mini'
import type { QueryOf, ReplyOf } from './endpoint.ts'
import type { Inbox } from './inbox.ts'
import type { JobContent } from './job-content.ts'
import type { listPublicTasks } from './job-tasks.ts'
import type { listPublicRecords } from './public-records.ts'
import type { Brand, listPublicComments, listPublicEntries, PublicSession, PublicShare } from './public-shares.ts'
import type { SessionContent } from './session-content.ts'
import type { ShareType } from './shares.ts'

/** As it is on the wire: times are ISO text. */
export type PublicShareJson = z.input<typeof PublicShare>
export type PublicCommentsJson = ReplyOf<typeof listPublicComments>
export type PublicEntriesJson = ReplyOf<typeof listPublicEntries>
export type PublicRecordsJson = ReplyOf<typeof listPublicRecords>
export type PublicTasksJson = ReplyOf<typeof listPublicTasks>
export type PublicSessionJson = z.input<typeof PublicSession>
export type JobContentJson = z.input<typeof JobContent>
export type SessionContentJson = z.input<typeof SessionContent>
export type InboxJson = z.input<typeof Inbox>

/** What of its own address the first page of records follows from. */
export type PublicPageQuery = Pick<QueryOf<typeof listPublicRecords>, 'search' | 'sort' | 'cursor'>

/** What a public page can be. Nothing beside it is on the page. */
export type PageView =
  /**
   * Open, locked or sealed. The comments come with it where the mode has them and it is open, the entries of a session or the tasks
   * of a job where it is open: the page of them that was asked for. So do records, with what was taken of the page's own address: what of
   * it makes no sense is left aside.
   */
  | {
      page: 'share'
      share: PublicShareJson
      comments: PublicCommentsJson | null
      entries?: PublicEntriesJson | undefined
      tasks?: PublicTasksJson | undefined
      records?: { list: PublicRecordsJson; query: PublicPageQuery } | undefined
    }
  /** A session that anyone may read, under its own address. */
  | { page: 'session'; session: PublicSessionJson; entries: PublicEntriesJson }
  /** It can be asked for again by whoever could see it: a locked one has to be unlocked before. */
  | { page: 'expired'; brand: Brand; share_type: ShareType; is_unlocked: boolean }
  | { page: 'paused' | 'exhausted'; brand: Brand }
  | { page: 'unknown' }
  /** Past a limit, or the database is away: nothing is known, and it may be tried again. */
  | { page: 'busy'; reason: 'rate_limited' | 'unavailable'; retry_after: number }
  /** null: the mailbox has to be proved first. */
  | { page: 'inbox'; inbox: InboxJson | null }

/** What became of a form that was sent without JavaScript. */
export type PageNotice =
  | { code: 'wrong_password' | 'check_input' | 'unavailable' }
  | { code: 'code_sent' | 'wrong_code'; email: string }
  | { code: 'rate_limited'; retry_after: number; email?: string | undefined }

export type PublicPage = {
  view: PageView
  notice: PageNotice | null
  /** Of the page itself: plain forms are posted below it. */
  path: string
  /** Of the calls that the page makes: `/v1/public/shares/<token>`, `/v1/public/inbox`. */
  api: string
  /** The server's clock, so that both sides write the same first page. */
  now: string
}

/** What a page is made live with: each of these has a script of its own, so that none loads what only another needs. */
export type PageLook = PublicShareJson['kind'] | 'inbox' | 'closed'

/** Addresses of what the pages load: for each look its script first, then what that one asks for. */
export type PageAssets = { scripts: Record<PageLook, string[]>; styles: string[]; fonts: string[] }

export type RenderPage = (page: PublicPage, assets: PageAssets) => string
