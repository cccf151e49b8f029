import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../generated/client.ts'
import { createPool, type PoolOptions } from './connecting/create-pool.ts'
import { createStatementNames } from './connecting/create-statement-names.ts'

export type Database = { pool: pg.Pool; prisma: PrismaClient; close: () => Promise<void> }

/** One pool for everything: the ORM, the SQL by hand and the job queue. Connects on first use. */
export function createDatabase(options: PoolOptions): Database {
  const pool = createPool(options)
  const adapter = new PrismaPg(pool, { statementNameGenerator: createStatementNames() })
  // Waiting for a transaction includes connecting, which the pool gives up first and with the clearer error.
  const { connectionTimeoutMillis: connecting = 0, query_timeout: aQuery = 0 } = pool.options
  const transactionOptions = { maxWait: connecting + 500, timeout: aQuery + 500 }
  const prisma = new PrismaClient({ adapter, transactionOptions })
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { pool, prisma, close }
}
