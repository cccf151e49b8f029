import { listSharedWithMe } from '@latchkey/contract'
import { useRef } from 'react'
import { useSearchParams } from 'react-router'
import { searchedIn } from '../../lib/list-filters.ts'
import { useMe } from '../../lib/use-me.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { ListSkeleton, SharedList } from './shared-list.tsx'
import { words } from './words.ts'

/** For everybody who is signed in, in a workspace or in none. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  const searchRef = useRef<HTMLInputElement>(null)
  const q = searchedIn(search)
  // Nothing tells what others share meanwhile; it is looked for as long as the page is in sight.
  const pages = usePagesOf(listSharedWithMe, { query: { ...(q && { q }), page_size: 50 } }, { every: 5_000 })
  const standing = useStanding(pages)
  const lookFor = (next: string) => setSearch(next ? { q: next } : {}, { replace: true })
  return (
    <>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      <QueryState query={{ ...pages, data: standing }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: all }) => {
          const things = all.flatMap(({ results }) => results)
          const [first] = all
          if (!first || (things.length === 0 && !q)) return <Empty />
          return (
            <>
              <div className="mb-3 flex">
                <SearchBox ref={searchRef} value={q} onChange={lookFor} label={words.search} hint={words.searchHint} />
              </div>
              {things.length === 0 ? (
                <None onAll={() => lookFor('')} />
              ) : (
                <>
                  <SharedList things={things} waiting={pages.data === undefined} searchRef={searchRef} />
                  <ShowMore query={pages} shown={things.length} first={first} />
                </>
              )}
            </>
          )
        }}
      </QueryState>
    </>
  )
}

function Empty() {
  const hasShop = useMe().data?.workspace != null
  return (
    <EmptyState
      drawing="drawer"
      headline={words.empty}
      action={!hasShop && <LinkButton to="/">{words.openShop}</LinkButton>}
    >
      {words.emptyWhy}
    </EmptyState>
  )
}

const None = ({ onAll }: { onAll: () => void }) => (
  <EmptyState headline={words.none} action={<Button onClick={onAll}>{words.showAll}</Button>}>
    {words.noneWhy}
  </EmptyState>
)
