import type { AccessEntry, listAccessEntries as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { Context } from '../../platform/context.ts'
import { countRows, presentList, readPage } from '../../platform/paging.ts'

const ID = /^\d{1,18}$/
const COLUMNS = `id::text as id, at, what, outcome, ip, user_agent, is_bot, recipient::text as recipient, times`

/** Every attempt at one share, newest first. */
export async function listAccessEntries(
  { pool }: Context,
  shareId: string,
  { outcome, people, ...paging }: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  const page = readPage(paging, ID)
  const values: unknown[] = [shareId]
  const where = ['share_id = $1']
  if (outcome === 'refused') where.push("outcome <> 'granted'")
  else if (outcome) where.push(`outcome = $${values.push(outcome)}`)
  if (people === 'only') where.push('not is_bot')
  const from = `from access_entry where ${where.join(' and ')}`
  const pageValues = [...values]
  const after = page.after === null ? '' : ` and id < $${pageValues.push(page.after)}`
  const [{ rows }, count] = await Promise.all([
    pool.query<AccessEntry>(
      `select ${COLUMNS} ${from}${after} order by access_entry.id desc limit ${page.size + 1} offset ${page.offset}`,
      pageValues,
    ),
    countRows(pool, from, values, page.exactCount),
  ])
  return presentList(
    page,
    rows,
    count,
    ({ id }) => id,
    (entry) => entry,
  )
}
