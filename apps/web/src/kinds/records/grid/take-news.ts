import { getRecord, type LiveEvent } from '@latchkey/contract'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/call.ts'
import { findShown, listAgain, listsOf, showRecord, takeOut } from './record-cache.ts'
import { isShort, type RecordPages, type ShownRecord } from './use-records.ts'

/** So many are read one by one; with more, the list is. */
const mostAlone = 20

const recordOf = ({ data }: LiveEvent) => String(data.record_id)

const load = (id: string) => call(getRecord, { params: { id } })

/**
 * What happened to the records of a table, as its lists show it. A short list is read anew; in a long one, which somebody
 * has scrolled far through, each record is changed in its place. What one does oneself moves nothing under one's hands.
 */
export async function takeNews(
  client: QueryClient,
  pipelineId: string,
  events: readonly LiveEvent[],
  read: (id: string) => Promise<ShownRecord> = load,
) {
  const deleted = events.filter(({ event }) => event === 'record.deleted').map(recordOf)
  for (const id of deleted) {
    const shown = findShown(client, pipelineId, id)
    if (shown) takeOut(client, shown, 'live')
  }
  const edits = events.filter(({ event }) => event === 'record.edited')
  const edited = new Set(edits.map(recordOf).filter((id) => findShown(client, pipelineId, id)))
  if (edited.size > mostAlone) return listAgain(client, pipelineId)
  await Promise.all([...edited].map((id) => showNewer(client, pipelineId, id, read)))
  if (events.some(movesRows)) await readShortAnew(client, pipelineId)
}

/** What was saved here meanwhile is newer than what comes. */
async function showNewer(
  client: QueryClient,
  pipelineId: string,
  id: string,
  read: (id: string) => Promise<ShownRecord>,
) {
  const now = await read(id).catch(() => undefined)
  const shown = findShown(client, pipelineId, id)
  if (now && shown && now.version > shown.version) showRecord(client, now)
}

const movesRows = ({ event, actor }: LiveEvent) =>
  event === 'record.edited' ? !actor?.is_me : event !== 'record.commented'

export const readShortAnew = (client: QueryClient, pipelineId: string) =>
  client.invalidateQueries({
    predicate: (query) =>
      listsOf(pipelineId)(query) && isShort({ state: { data: query.state.data as RecordPages | undefined } }),
  })
