import type { getShareAnalytics, ReplyOf } from '@latchkey/contract'
import { AsTable } from '../../../ui/charts/as-table.tsx'
import { dayWords } from '../../../ui/charts/axis.ts'
import type { Column } from '../../../ui/table.tsx'
import { words } from './words.ts'

type Day = ReplyOf<typeof getShareAnalytics>['by_day'][number]

/** The charts in figures, newest first. */
export const DayTable = ({ days, period }: { days: Day[]; period: string }) => (
  <AsTable
    caption={words.tableCaption(period)}
    columns={columns}
    rows={days.filter(({ views, refusals }) => views + refusals > 0).toReversed()}
    rowKey={({ day }) => day}
    note={words.quietDays}
  />
)

const columns: Column<Day>[] = [
  { key: 'day', header: words.day, main: true, cell: ({ day }) => dayWords(day, 'long') },
  { key: 'views', header: words.viewsHead, align: 'end', cell: ({ views }) => views.toLocaleString() },
  { key: 'refusals', header: words.refusalsHead, align: 'end', cell: ({ refusals }) => refusals.toLocaleString() },
]
