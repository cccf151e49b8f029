import type { Prisma } from '@latchkey/db'
import { FILE, type FileRow } from './present-file.ts'

type Db = Pick<Prisma.TransactionClient, 'file'>

/** A resource's own files in the order in which they came; those sent with answers are the answers'. */
export const filesOf = (db: Db, resourceId: string): Promise<FileRow[]> =>
  db.file.findMany({
    where: { resourceId, responseId: null, deletedAt: null },
    select: FILE,
    orderBy: { id: 'asc' },
  })
