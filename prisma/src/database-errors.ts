import { Prisma } from '../generated/client.ts'

/** Does somebody else already have this value? */
export const isUniqueViolation = (error: unknown) => ['P2002', '23505'].includes(codeOf(error))

/** Two transactions got in each other's way (a deadlock, or a serialization failure): done again, it may well succeed. */
export const isWriteConflict = (error: unknown) => ['P2034', '40P01', '40001'].includes(codeOf(error))

/** PostgreSQL's own code where there is one, also behind the ORM's "raw query failed"; else the ORM's. */
function codeOf(error: unknown): string {
  const { code = '' } = (error ?? {}) as { code?: string }
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || code !== 'P2010') return code
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: string } } }
  return driverAdapterError?.cause?.originalCode ?? code
}
