import type { FastifyReply } from 'fastify'
import type { Exported } from '../platform/export/exported.ts'

/** Sends a file to take along. Its name is of our own making. */
export const sendExport = (reply: FastifyReply, { name, type, content }: Exported) =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(content)
