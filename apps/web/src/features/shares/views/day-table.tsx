import type { getShareAnalytics, ReplyOf } from '@latchkey/contract'
import { dayWords } from '../../../ui/charts/axis.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { words } from './words.ts'

type Day = ReplyOf<typeof getShareAnalytics>['by_day'][number]

/** The charts in figures, newest first. */
export const DayTable = ({ days, period }: { days: Day[]; period: string }) => (
  <details className="group">
    <summary className="w-fit rounded-small text-table text-accent-text underline decoration-accent-line underline-offset-3">
      {words.table}
    </summary>
    <div className="mt-3 max-w-120">
      <Table
        caption={words.tableCaption(period)}
        columns={columns}
        rows={days.filter(({ views, refusals }) => views + refusals > 0).toReversed()}
        rowKey={({ day }) => day}
      />
      <p className="mt-3 text-small text-quiet">{words.quietDays}</p>
    </div>
  </details>
)

const columns: Column<Day>[] = [
  { key: 'day', header: words.day, main: true, cell: ({ day }) => dayWords(day, 'long') },
  { key: 'views', header: words.viewsHead, align: 'end', cell: ({ views }) => views.toLocaleString() },
  { key: 'refusals', header: words.refusalsHead, align: 'end', cell: ({ refusals }) => refusals.toLocaleString() },
]
