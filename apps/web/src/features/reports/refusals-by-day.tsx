import { type RefusalKind, refusalKinds } from '@latchkey/contract'
import { AsTable } from '../../ui/charts/as-table.tsx'
import { dayWords } from '../../ui/charts/axis.ts'
import { DayStack, type Series } from '../../ui/charts/day-stack.tsx'
import type { ChartTone } from '../../ui/charts/tones.ts'
import type { Column } from '../../ui/table.tsx'
import { Part } from './part.tsx'
import type { Refused } from './report.ts'
import { words } from './security-words.ts'

type Day = Refused['by_day'][number]

const tones: Record<RefusalKind, ChartTone> = { login: 'accent', limit: 'neutral', refused: 'hollow' }
const series: Series<RefusalKind>[] = refusalKinds.map((key) => ({
  key,
  label: words.kinds[key].label,
  tone: tones[key],
}))

/** Where there was nothing but links that did not open, there is nothing to draw. */
export function RefusalsByDay({ days }: { days: Day[] }) {
  const some = days.filter((day) => refusalKinds.some((kind) => day[kind] > 0))
  if (some.length === 0) return null
  return (
    <Part title={words.byDay}>
      <div className="mt-3">
        <DayStack label={words.byDayChart} days={days} series={series} nothing={words.nothing} />
      </div>
      <AsTable
        caption={words.byDayChart}
        columns={columns}
        rows={some.toReversed()}
        rowKey={({ day }) => day}
        note={words.quietDays}
      />
    </Part>
  )
}

const columns: Column<Day>[] = [
  { key: 'day', header: words.day, main: true, cell: ({ day }) => dayWords(day, 'long') },
  ...series.map(
    ({ key, label }): Column<Day> => ({ key, header: label, align: 'end', cell: (day) => day[key].toLocaleString() }),
  ),
]
