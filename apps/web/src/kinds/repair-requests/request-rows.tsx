import { Share2 } from 'lucide-react'
import { type ComponentProps, type RefObject, useRef } from 'react'
import { useListKeys } from '../../lib/use-list-keys.ts'
import { useSelection } from '../../lib/use-selection.ts'
import { useShareMany } from '../../sharing/use-share-many.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectionBar } from '../../ui/selection-bar.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { RequestList } from './request-list.tsx'
import type { ListedRequest, RowHandling } from './request-row.tsx'
import { kind, reachShownBy } from './share-target-of.ts'
import { words } from './words.ts'

/** What the API shares at once. */
const most = 200

interface RequestRowsProps {
  query: ComponentProps<typeof ShowMore>['query'] & { data: unknown }
  rows: ListedRequest[]
  first: ComponentProps<typeof ShowMore>['first']
  searchRef: RefObject<HTMLInputElement | null>
  share: RowHandling['share']
}

/** The rows, what letters do with them, and what can be done with several. */
export function RequestRows({ query, rows, first, searchRef, share }: RequestRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { chosen, choose, clear } = useSelection(
    rows.map(({ id }) => id),
    most,
  )
  const many = useShareMany()
  const shareRow = (id: string) => {
    const request = rows.find((row) => row.id === id)
    if (request) share?.(request)
  }
  const shareChosen = () =>
    many.shareMany({
      kind,
      ids: [...chosen],
      what: words.list.requests(chosen.size),
      refresh: reachShownBy,
      onShared: clear,
    })
  useListKeys({ list, search: searchRef, rows: share ? { s: shareRow, x: choose } : {} })
  return (
    <>
      <RequestList ref={list} requests={rows} waiting={query.data === undefined} handling={{ share, chosen, choose }} />
      <ShowMore query={query} shown={rows.length} first={first} />
      <p className="mt-6 text-small text-quiet max-md:hidden">{words.list.keys}</p>
      <SelectionBar count={chosen.size} onClear={clear}>
        <Button variant="primary" icon={<Share2 size={16} />} onClick={shareChosen}>
          {words.list.shareMany(chosen.size)}
        </Button>
      </SelectionBar>
      {many.dialog}
    </>
  )
}
