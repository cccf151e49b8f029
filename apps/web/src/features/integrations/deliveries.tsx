import { type DeliveryStatus, deliveryStatuses, listWebhookDeliveries } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { oneOf } from '../../lib/list-filters.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Chips } from '../../ui/chips.tsx'
import { EmptyList } from '../../ui/empty-list.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { DeliveriesTable } from './deliveries-table.tsx'
import type { KnownWebhook } from './known-webhook.ts'
import { words } from './webhooks-words.ts'

const choices = ['', ...deliveryStatuses] as const
const options = choices.map((value) => ({ value, label: value === '' ? words.anyStatus : words.statuses[value] }))
const empty = {
  nothing: words.logNone,
  nothingWhy: words.logNoneWhy,
  clear: words.showAll,
  empty: words.logEmpty,
  emptyWhy: words.logEmptyWhy,
}

export function Deliveries({ webhook: { id, is_active } }: { webhook: KnownWebhook }) {
  const [search, setSearch] = useSearchParams()
  const status = oneOf(deliveryStatuses, search.get('status'))
  const choose = (next: DeliveryStatus | '') => setSearch(next ? { status: next } : {}, { replace: true })
  const query = { page_size: 50, ...(status && { status }) }
  // What is on its way comes to its end elsewhere.
  const deliveries = usePagesOf(listWebhookDeliveries, { params: { id }, query }, { every: 5000 })
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries" className="text-heading font-semibold">
        {words.log}
      </h2>
      <p className="mb-3 text-quiet">{words.logLead}</p>
      <div className="mb-3">
        <Chips legend={words.status} options={options} value={status} onChange={choose} />
      </div>
      <QueryState
        query={deliveries}
        failed={words.logFailed}
        skeleton={<TableSkeleton heads={[words.event, words.status, words.answer, words.at]} faces={false} />}
      >
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first)
            return <EmptyList narrowed={status !== ''} onClear={() => choose('')} begin={null} words={empty} />
          return (
            <>
              <DeliveriesTable rows={rows} mayReplay={is_active} />
              <ShowMore query={deliveries} shown={rows.length} first={first} />
            </>
          )
        }}
      </QueryState>
    </section>
  )
}
