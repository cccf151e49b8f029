import type { listPipelines, ReplyOf } from '@latchkey/contract'
import { type ComponentProps, type RefObject, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { RowHeads, RowList, RowsInGrey } from '../../../ui/row-list.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'
import { rowColumns, rowLine } from './row-line.ts'

const { list: say } = words

type Listed = ReplyOf<typeof listPipelines>['results'][number]

interface PipelineRowsProps {
  query: ComponentProps<typeof ShowMore>['query'] & { data: unknown }
  rows: Listed[]
  first: ComponentProps<typeof ShowMore>['first']
  searchRef: RefObject<HTMLInputElement | null>
}

export function PipelineRows({ query, rows, first, searchRef }: PipelineRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  useListKeys({ list, search: searchRef, rows: {} })
  return (
    <>
      <Heads />
      <RowList ref={list} label={say.label} waiting={query.data === undefined}>
        {rows.map((pipeline) => (
          <PipelineRow key={pipeline.id} pipeline={pipeline} />
        ))}
      </RowList>
      <ShowMore query={query} shown={rows.length} first={first} />
      <p className="mt-6 text-small text-quiet max-md:hidden">{say.keys}</p>
    </>
  )
}

const PipelineRow = ({ pipeline: { id, name, fields, updated_at } }: { pipeline: Listed }) => (
  <li className={`${rowLine} relative transition-colors hover:bg-sunk/50`}>
    <RowLink to={`/records/${id}`} row={id} className="font-medium max-md:basis-full">
      {name}
    </RowLink>
    <span className="min-w-0 truncate text-quiet max-md:flex-1">{fields.map(({ label }) => label).join(', ')}</span>
    <RelativeTime at={updated_at} className="whitespace-nowrap text-quiet md:text-end" />
  </li>
)

const Heads = () => (
  <RowHeads columns={rowColumns}>
    <span>{say.heads.name}</span>
    <span>{say.heads.fields}</span>
    <span className="text-end">{say.heads.changed}</span>
  </RowHeads>
)

export const PipelinesInGrey = () => (
  <>
    <Heads />
    <RowsInGrey line={rowLine} rows={4}>
      {(width) => (
        <>
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-3.5 w-3/5" />
          <Skeleton className="ml-auto h-3.5 w-16" />
        </>
      )}
    </RowsInGrey>
  </>
)
