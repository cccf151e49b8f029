import type { WorkspaceRole } from '@latchkey/contract'
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
  person: Person | null
  workspace: ActiveWorkspace | null
  /** The version the caller wants to have seen last (If-Match). */
  ifMatch: number | null
  /** The row to mark in the transaction of the change, so that a repeated request is never carried out twice. */
  idempotency: { caller: string; key: string } | null
}

export type PersonContext = Context & { person: Person }
export type MemberContext = PersonContext & { workspace: ActiveWorkspace }
