import { AsTable } from '../../ui/charts/as-table.tsx'
import { dayWords } from '../../ui/charts/axis.ts'
import { DayStack, type Series } from '../../ui/charts/day-stack.tsx'
import type { Column } from '../../ui/table.tsx'
import { Part } from './part.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

type Day = Report['submissions_by_day'][number]
type Source = keyof typeof words.sources

const series: Series<Source>[] = [
  { key: 'portal', label: words.sources.portal, tone: 'accent' },
  { key: 'phone', label: words.sources.phone, tone: 'neutral' },
  { key: 'counter', label: words.sources.counter, tone: 'hollow' },
]

/** What came in, upon each other how. */
export const ByDay = ({ days }: { days: Day[] }) => (
  <Part title={words.byDay}>
    <div className="mt-3">
      <DayStack label={words.byDayChart} days={days} series={series} nothing={words.nothing} />
    </div>
    <AsTable
      caption={words.byDayChart}
      columns={columns}
      rows={days.filter((day) => series.some(({ key }) => day[key] > 0)).toReversed()}
      rowKey={({ day }) => day}
      note={words.quietDays}
    />
  </Part>
)

const columns: Column<Day>[] = [
  { key: 'day', header: words.day, main: true, cell: ({ day }) => dayWords(day, 'long') },
  ...series.map(
    ({ key, label }): Column<Day> => ({ key, header: label, align: 'end', cell: (day) => day[key].toLocaleString() }),
  ),
]
