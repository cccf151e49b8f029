import type { PageView, PublicEntriesJson, PublicShareJson, PublicTasksJson } from '@latchkey/contract'

export type FirstRecords = NonNullable<Extract<PageView, { page: 'share' }>['records']>

/** What the page gives to the part of it that a kind writes. */
export type ContentProps<Content> = {
  content: Content
  /** Without an end where there is no link yet. */
  expiresAt: string | null | undefined
  /** Where it is called; null is a preview, in which nothing is fetched or sent. */
  api: string | null
  /** Of the page itself: `?page=2` turns it where there is no script. */
  path: string
  /** Of what is read page by page: the page that came with this one. */
  entries: PublicEntriesJson | null
  /** Of a job, the same. */
  tasks: PublicTasksJson | null
  /** Of records: those that came with the page, and what of its address they follow from. */
  records: FirstRecords | null
  share: Pick<PublicShareJson, 'brand' | 'access_mode' | 'capabilities'>
  /** How often something was said since. */
  said: number
  /** How often something may have changed since. */
  news: number
}
