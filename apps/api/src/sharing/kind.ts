import type { HandlerReply, listPublicEntries, PublicContent, ResourceKind } from '@latchkey/contract'
import type { Pool } from 'pg'

/** Where the files of what is shown are. */
export type FileAddress = (fileId: string) => string

/** What the core has to know of a kind. app.ts fills in which there are. */
export type Kind = {
  /** SQL: one json value with what may leave of the resource `r`. It is part of the statement that opens a share. */
  contentSql: string
  /** The one serializer of its public view: page, API, preview and mail all go through it. */
  presentContent(content: unknown, fileAddress: FileAddress): PublicContent
  /** Where it is read page by page: what of it comes with a public page. */
  pageOfEntries?(pool: Pool, resourceId: string, page: number): Promise<HandlerReply<typeof listPublicEntries>>
}

export type Kinds = Partial<Record<ResourceKind, Kind>>
