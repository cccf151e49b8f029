import type { ActorKind, Capability, ResourceKind, WorkspaceRole } from '@latchkey/contract'
import type { PrismaClient } from '@latchkey/db'
import type { Pool } from 'pg'
import type { Bus } from './bus.ts'
import type { Config } from './config.ts'
import type { Limiter } from './limiter.ts'
import type { Passwords } from './passwords.ts'
import type { Sealer } from './sealer.ts'

/** What every request shares. A test replaces any of it. */
export type Services = {
  config: Config
  db: PrismaClient
  pool: Pool
  bus: Bus
  sealer: Sealer
  passwords: Passwords
  limiter: Limiter
  /** What the caller may do with a resource; null where it does not exist for them. The guard asks it. */
  findGrant: (ctx: Context, resourceId: string) => Promise<Grant | null>
}

/** Who does what is being done, as the audit names them. */
export type Actor = { kind: ActorKind; id: string | null; name: string | null }

/** A resource, and all that its caller may do with it. */
export type Grant = {
  resource: { id: string; kind: ResourceKind; title: string; workspaceId: string }
  capabilities: readonly Capability[]
}

export type Person = { id: string; name: string; email: string; version: number; sessionId: string }
export type ActiveWorkspace = { id: string; role: WorkspaceRole }

/** Everything a use case may know of the request it works for. */
export type Context = Services & {
  requestId: string
  ip: string
  /** What limits count by. */
  network: string
  userAgent: string | null
  actor: Actor | null
  person: Person | null
  workspace: ActiveWorkspace | null
  /** What the guard found, on a call that names a resource. */
  grant: Grant | null
  /** The version the caller wants to have seen last (If-Match). */
  ifMatch: number | null
  /** The row to mark in the transaction of the change, so that a repeated request is never carried out twice. */
  idempotency: { caller: string; key: string } | null
}

export type PersonContext = Context & { person: Person }
export type MemberContext = PersonContext & { workspace: ActiveWorkspace }
export type ResourceContext = PersonContext & { grant: Grant }
