import { listPublicRecords, type PublicPageQuery } from '@latchkey/contract'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'

const { search, sort, cursor } = listPublicRecords.query.shape

/** `?search=&sort=&cursor=` of a page of records. What can be none of these is left aside: pages refuse no address. */
export function pageQueryOf({ query }: FastifyRequest): PublicPageQuery {
  const asked = query as Record<string, unknown>
  const read = { search: take(search, asked.search), sort: take(sort, asked.sort), cursor: take(cursor, asked.cursor) }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value))
}

const take = (schema: z.ZodMiniType<string | undefined>, value: unknown) => z.safeParse(schema, value).data
