import type { AccessKind, ActorKind, Capability, KeyScope, Part, ResourceKind, WorkspaceRole } from '@latchkey/contract'
import type { PrismaClient } from '@latchkey/db'
import type { Redis } from 'ioredis'
import type { Pool } from 'pg'
import type { Bus } from './bus.ts'
import type { Config } from './config.ts'
import type { Limiter } from './limiter.ts'
import type { Passwords } from './passwords.ts'
import type { Scanner } from './scanner/scanner.ts'
import type { Sealer } from './sealer.ts'
import type { Storage } from './storage/storage.ts'
import type { Tally } from './tally.ts'
import type { Throttle } from './throttle.ts'

/** What every request shares. A test replaces any of it. */
export type Services = {
  config: Config
  db: PrismaClient
  pool: Pool
  bus: Bus
  sealer: Sealer
  passwords: Passwords
  limiter: Limiter
  throttle: Throttle
  tally: Tally
  /** null where replicas share nothing but the database. */
  redis: Redis | null
  storage: Storage
  /** null: files are served without having been looked at. */
  scanner: Scanner | null
  /** What the caller may do with a resource; null where it does not exist for them. The guard asks it. */
  findGrant: (ctx: Context, resourceId: string) => Promise<Grant | null>
  /** Writes down that whoever was invited is there now. */
  noteJoining: (ctx: Context, grant: Grant) => Promise<void>
  /** To which resource a part of one belongs; null where there is no such part. */
  findResourceOf: (ctx: Context, part: Part, id: string) => Promise<string | null>
  /** What the holder of a share's token may do through it; thrown where that is nothing. */
  requireShareAccess: (ctx: Context, token: string, what: AccessKind) => Promise<ShareAccess>
  /** One call through a share into its log; false where the share stood no longer. */
  logShareCall: (ctx: Context, share: ShareAccess, what: AccessKind) => Promise<boolean>
}

/** Who does what is being done, as the audit names them. */
export type Actor = { kind: ActorKind; id: string | null; name: string | null }

/** A resource, and all that its caller may do with it. */
export type Grant = {
  resource: { id: string; kind: ResourceKind; title: string; workspaceId: string }
  capabilities: readonly Capability[]
  /** By their name or their work, and not only because anyone may read it. */
  isNamed: boolean
  /** A member of the workspace that it belongs to. */
  isOfShop: boolean
  /** They were invited and open it for the first time. */
  joining: { id: string; email: string } | null
}

/** A share that stands open for its visitor, and what it gives. */
export type ShareAccess = Pick<Grant, 'resource' | 'capabilities'> & {
  id: string
  token: string
  lockVersion: number
  /** The one that was verified, where the share is for named mailboxes. */
  mailbox: string | null
  brandName: string
  /** Of what has fields: those that leave, and what becomes of a record that an edit takes out of the filter. */
  sharedFields: readonly string[]
  onFilterExit: 'block' | 'drop'
  /** What its kind's SQL made, where that came with the look-up. */
  content: unknown
}

/** With a key there is no session: its own id stands in the place of one, and no session has it. */
export type Person = { id: string; name: string; email: string; version: number; sessionId: string }
export type ActiveWorkspace = { id: string; role: WorkspaceRole }

/** What a program comes in with, instead of a session: as its maker, in one workspace, and within its scopes. */
export type ActiveKey = { id: string; workspaceId: string; scopes: readonly KeyScope[] }

/** Who signed in at a shop's portal, as long as the shop keeps it, and them, going. */
export type ActiveCustomer = {
  id: string
  workspaceId: string
  name: string
  maySubmit: boolean
  mayEdit: boolean
  /** null: as the shop has it for everybody. */
  requiresApproval: boolean | null
}

/** Everything a use case may know of the request it works for. */
export type Context = Services & {
  requestId: string
  ip: string
  /** What limits count by. */
  network: string
  userAgent: string | null
  /** A link preview, a scanner, or a browser that only fetches ahead: nobody looks. */
  isMachine: boolean
  /** What this visitor was given when they unlocked that share. */
  passFor: (shareId: string) => string | null
  actor: Actor | null
  person: Person | null
  workspace: ActiveWorkspace | null
  key: ActiveKey | null
  customer: ActiveCustomer | null
  /** What the guard found, on a call that names a resource. */
  grant: Grant | null
  /** What it found on a call that comes through a share. */
  share: ShareAccess | null
  /** The version the caller wants to have seen last (If-Match). */
  ifMatch: number | null
  /** The row to mark in the transaction of the change, so that a repeated request is never carried out twice. */
  idempotency: { caller: string; key: string } | null
}

export type PersonContext = Context & { person: Person }
export type MemberContext = PersonContext & { workspace: ActiveWorkspace }
export type CustomerContext = PersonContext & { customer: ActiveCustomer }
export type ResourceContext = PersonContext & { grant: Grant }
export type ShareContext = Context & { share: ShareAccess }
