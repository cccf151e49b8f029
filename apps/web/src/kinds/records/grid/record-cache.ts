import { getRecord, listRecords } from '@latchkey/contract'
import type { Query, QueryClient } from '@tanstack/react-query'
import { keyOf } from '../../../lib/use-query-of.ts'
import type { RecordPages, ShownRecord } from './use-records.ts'

type Lists = (query: Pick<Query, 'queryKey'>) => boolean

/** The lists of a pipeline that the grid shows: of its records, or of its bin. */
export const listsOf =
  (pipelineId: string, state?: 'live' | 'deleted'): Lists =>
  ({ queryKey: [path, input, kind] }) => {
    if (path !== listRecords.path || kind !== 'pages') return false
    const { params, query } = input as { params: { id: string }; query: { state?: string } }
    if (params.id !== pipelineId) return false
    return state === undefined || (query.state === 'deleted') === (state === 'deleted')
  }

const change = (client: QueryClient, lists: Lists, next: (pages: RecordPages) => RecordPages) =>
  client.setQueriesData<RecordPages>({ predicate: lists }, (pages) => pages && next(pages))

/** What a record is now, wherever it is shown. It keeps its place until the list is read anew. */
export function showRecord(client: QueryClient, record: ShownRecord) {
  client.setQueryData(keyOf(getRecord, { params: { id: record.id } }), record)
  change(client, listsOf(record.pipeline_id), (list) => ({
    ...list,
    pages: list.pages.map((page) =>
      page.results.some(({ id }) => id === record.id)
        ? { ...page, results: page.results.map((row) => (row.id === record.id ? record : row)) }
        : page,
    ),
  }))
}

/** Into the bin or out of it: from the lists that it is no longer in. Gives the way back to where it was. */
export function takeOut(client: QueryClient, record: ShownRecord, from: 'live' | 'deleted') {
  const lists = listsOf(record.pipeline_id, from)
  const places = new Map<string, { page: number; index: number }>()
  for (const { queryKey, queryHash, state } of client.getQueryCache().findAll({ predicate: lists })) {
    const pages = (state.data as RecordPages | undefined)?.pages ?? []
    const page = pages.findIndex(({ results }) => results.some(({ id }) => id === record.id))
    if (page < 0) continue
    places.set(queryHash, { page, index: pages[page]?.results.findIndex(({ id }) => id === record.id) ?? 0 })
    client.setQueryData<RecordPages>(queryKey, (list) => list && withRow(list, page, -1, dropped(record.id)))
  }
  // The other lists are read anew when they are looked at.
  client.removeQueries({
    predicate: listsOf(record.pipeline_id, from === 'live' ? 'deleted' : 'live'),
    type: 'inactive',
  })
  return (back: ShownRecord) => {
    for (const { queryKey, queryHash } of client.getQueryCache().findAll({ predicate: lists })) {
      const place = places.get(queryHash)
      if (!place) continue
      client.setQueryData<RecordPages>(queryKey, (list) =>
        list?.pages.some(({ results }) => results.some(({ id }) => id === back.id))
          ? list
          : list && withRow(list, place.page, 1, (rows) => rows.toSpliced(place.index, 0, back)),
      )
    }
  }
}

type Rows = ShownRecord[]

const dropped = (id: string) => (rows: Rows) => rows.filter((row) => row.id !== id)

const withRow = (list: RecordPages, at: number, by: 1 | -1, next: (rows: Rows) => Rows): RecordPages => ({
  ...list,
  pages: list.pages.map((page, index) => ({
    ...page,
    count: page.count + by,
    results: index === at ? next(page.results) : page.results,
  })),
})

/** A record as some list of its pipeline shows it. */
export function findShown(client: QueryClient, pipelineId: string, id: string): ShownRecord | undefined {
  const lists = client.getQueriesData<RecordPages>({ predicate: listsOf(pipelineId) })
  const rows = lists.flatMap(([, list]) => list?.pages.flatMap(({ results }) => results) ?? [])
  return rows.find((row) => row.id === id)
}

/** From the first page on, however far somebody had scrolled. */
export async function listAgain(client: QueryClient, pipelineId: string) {
  change(client, listsOf(pipelineId), ({ pages, pageParams }) => ({
    pages: pages.slice(0, 1),
    pageParams: pageParams.slice(0, 1),
  }))
  await client.invalidateQueries({ predicate: listsOf(pipelineId) })
}
