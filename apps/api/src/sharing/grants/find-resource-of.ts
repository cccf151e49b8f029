import { id as idSchema, type Part } from '@latchkey/contract'
import * as z from 'zod/mini'
import type { Context } from '../../platform/context.ts'
import { hashToken } from '../../platform/tokens.ts'

const FIND: Record<Part, string> = {
  share: 'select resource_id from share where id = $1',
  file: 'select resource_id from file where id = $1 and deleted_at is null',
  access_request: 'select resource_id from access_request where id = $1',
  response: 'select resource_id from contractor_response where id = $1',
}

const BY_TOKEN = `select resource_id from share where token_hash = $1
  union all select s.resource_id from share_token t join share s on s.id = t.share_id where t.hash = $1`

type Row = { resource_id: string }

/** To which resource a part belongs. A share goes by its token as well, an old one too. */
export async function findResourceOf({ pool }: Context, part: Part, named: string): Promise<string | null> {
  if (z.safeParse(idSchema, named).success) {
    const { rows } = await pool.query<Row>({ name: `resource-of-${part}`, text: FIND[part], values: [named] })
    return rows[0]?.resource_id ?? null
  }
  if (part !== 'share') return null
  const { rows } = await pool.query<Row>({ name: 'resource-of-token', text: BY_TOKEN, values: [hashToken(named)] })
  return rows[0]?.resource_id ?? null
}
