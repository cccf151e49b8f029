import type { InfiniteData } from '@tanstack/react-query'
import type { ComponentProps, ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'
import { PageHeader } from './page-header.tsx'
import { QueryState } from './query-state.tsx'
import { ShowMore } from './show-more.tsx'
import { TableSkeleton } from './table-skeleton.tsx'

type Page<Row> = ComponentProps<typeof ShowMore>['first'] & { results: Row[] }

export interface PagedListProps<Row> {
  query: ComponentProps<typeof QueryState<InfiniteData<Page<Row>>>>['query'] & ComponentProps<typeof ShowMore>['query']
  words: Record<'title' | 'lead' | 'failed' | 'empty' | 'emptyWhy', string>
  above?: ReactNode
  /** Begins a new one, for whoever may. */
  add: ReactNode
  drawing: ComponentProps<typeof EmptyState>['drawing']
  /** Of its table, before it is there. */
  skeleton: ComponentProps<typeof TableSkeleton>
  table: (rows: Row[]) => ReactNode
  after?: ReactNode
}

/** A page of one list that nobody narrows down: how it begins, how it is empty, and all of it. */
export function PagedList<Row>({ query, words, above, add, drawing, skeleton, table, after }: PagedListProps<Row>) {
  // An empty page brings the same button itself.
  const isEmpty = query.data?.pages[0]?.results.length === 0
  return (
    <>
      <PageHeader title={words.title} above={above} actions={!isEmpty && add}>
        {words.lead}
      </PageHeader>
      <QueryState query={query} failed={words.failed} skeleton={<TableSkeleton {...skeleton} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first)
            return (
              <EmptyState drawing={drawing} headline={words.empty} action={add}>
                {words.emptyWhy}
              </EmptyState>
            )
          return (
            <>
              {table(rows)}
              <ShowMore query={query} shown={rows.length} first={first} />
              {after}
            </>
          )
        }}
      </QueryState>
    </>
  )
}
