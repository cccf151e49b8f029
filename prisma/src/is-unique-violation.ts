import { Prisma } from '../generated/client.ts'

/** Does somebody else already have this value? Knows the ORM's error and that of SQL by hand. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return error.code === 'P2002' || (error.code === 'P2010' && driverCode(error) === '23505')
  }
  return (error as { code?: unknown } | null)?.code === '23505'
}

function driverCode({ meta }: Prisma.PrismaClientKnownRequestError): unknown {
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: unknown } } }
  return driverAdapterError?.cause?.originalCode
}
