import { exportShop, listCustomers, plainFormats } from '@latchkey/contract'
import { Download, Plus } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { addressOf } from '../../../lib/address-of.ts'
import { searchedIn } from '../../../lib/list-filters.ts'
import { isAdmin, useMe } from '../../../lib/use-me.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyList } from '../../../ui/empty-list.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { CustomerList, ListSkeleton } from './customer-list.tsx'
import { words } from './words.ts'

const AddCustomerDialog = lazy(() =>
  import('./add-customer-dialog.tsx').then((module) => ({ default: module.AddCustomerDialog })),
)

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Customers />
  </WorkspaceOnly>
)

function Customers() {
  const [search, setSearch] = useSearchParams()
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [adding, setAdding] = useState<boolean | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const mayExport = isAdmin(useMe().data)
  const q = searchedIn(search)
  const query = usePagesOf(listCustomers, { query: { ...(q && { q }), page_size: 50 } })
  const data = useStanding(query)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const lookFor = (next: string) => setSearch(next ? { q: next } : {}, { replace: true })
  // The empty page brings the button itself, and there is nothing to search.
  const isEmpty = q === '' && data !== undefined && rows.length === 0
  const begin = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
      {words.add.open}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          !isEmpty && (
            <>
              {mayExport && <TakeMenu />}
              {begin}
            </>
          )
        }
      />
      {!isEmpty && (
        <search className="mb-4 flex">
          <SearchBox ref={searchRef} value={q} onChange={lookFor} label={words.search} hint={words.searchHint} />
        </search>
      )}
      <QueryState query={{ ...query, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyList words={words} narrowed={q !== ''} onClear={() => lookFor('')} begin={begin} />
          ) : (
            <>
              <CustomerList customers={rows} waiting={query.data === undefined} searchRef={searchRef} />
              <ShowMore query={query} shown={rows.length} first={first} />
            </>
          )
        }
      </QueryState>
      {adding !== null && (
        <Suspense>
          <AddCustomerDialog open={adding} onOpenChange={setAdding} />
        </Suspense>
      )}
    </>
  )
}

/** All of them, as a file. */
const TakeMenu = () => (
  <Menu label={words.exported.open} trigger={<Button icon={<Download size={16} />}>{words.exported.open}</Button>}>
    {plainFormats.map((format) => (
      <MenuItem key={format} asChild>
        <a href={addressOf(exportShop, { query: { what: 'customers', format } })} download>
          {words.exported[format]}
        </a>
      </MenuItem>
    ))}
  </Menu>
)
