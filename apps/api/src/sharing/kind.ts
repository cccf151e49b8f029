import type {
  exportPublicRecords,
  HandlerInput,
  HandlerReply,
  listPublicEntries,
  listPublicRecords,
  listPublicTasks,
  PublicContent,
  PublicPageQuery,
  ResourceKind,
} from '@latchkey/contract'
import type { Pool } from 'pg'
import type { Context, ShareAccess } from '../platform/context.ts'
import type { Exported } from '../platform/export/exported.ts'

/** Where the files of what is shown are. */
export type FileAddress = (fileId: string) => string

/** What a public view is made with, beside what the kind's SQL found. */
export type Presenting = {
  pool: Pool
  fileAddress: FileAddress
  /** Of kinds that have fields: the keys of those that leave. */
  sharedFields: readonly string[]
}

/** The part of a list that a page shows, and what of its own address that part follows from. */
export type PageOfRecords = { list: HandlerReply<typeof listPublicRecords>; query: PublicPageQuery }

/** What of it is wanted as a file. A kind refuses what it does not have. */
export type ExportWish = HandlerInput<typeof exportPublicRecords>['query']

/** What the core has to know of a kind. app.ts fills in which there are. */
export type Kind = {
  /** SQL: one json value with what may leave of the resource `r`. It is part of the statement that opens a share. */
  contentSql: string
  /** It is so little, and each call through a share begins with it, that every look-up brings it along. */
  contentIsLight?: true
  /** The one serializer of its public view: page, API, preview and mail all go through it. */
  presentContent(content: unknown, presenting: Presenting): PublicContent | Promise<PublicContent>
  /** Where it is read page by page: what of it comes with a public page. */
  pageOfEntries?(pool: Pool, resourceId: string, page: number): Promise<HandlerReply<typeof listPublicEntries>>
  /** Where it has tasks: those that come with a public page. */
  pageOfTasks?(pool: Pool, resourceId: string, page: number): Promise<HandlerReply<typeof listPublicTasks>>
  /** Where it is records: those that come with a public page. What its address asks for in vain is left aside. */
  pageOfRecords?(pool: Pool, share: ShareAccess, query: PublicPageQuery): Promise<PageOfRecords>
  /** Where it can be taken along: as a file, what the share shows of it. */
  exportShared?(ctx: Pick<Context, 'pool' | 'network'>, share: ShareAccess, wish: ExportWish): Promise<Exported>
  /** Where a share chooses fields: the keys there are now. */
  fieldsOf?(pool: Pool, resourceId: string): Promise<string[]>
  /** Where it shows what is not its own: which of these resources show the records of these pipelines. */
  showing?(pool: Pool, resourceIds: string[], pipelineIds: string[]): Promise<{ id: string; pipelineId: string }[]>
  /** And when any of that last changed. */
  movedAt?(pool: Pool, resourceId: string): Promise<Date | null>
}

export type Kinds = Partial<Record<ResourceKind, Kind>>
