import { words as ofJobs } from '../../kinds/jobs/words.ts'
import { AsTable } from '../../ui/charts/as-table.tsx'
import { LengthBars } from '../../ui/charts/length-bars.tsx'
import type { Column } from '../../ui/table.tsx'
import { hoursWords } from './hours-words.ts'
import { Part } from './part.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

type Stage = Report['turnaround'][number]

/** How long jobs stood at each stage, in the order of a job's life. */
export function Turnaround({ stages }: { stages: Stage[] }) {
  if (stages.length === 0) return <Part title={words.turnaround} lead={words.turnaroundNone} />
  return (
    <Part title={words.turnaround} lead={words.turnaroundHint}>
      <LengthBars
        label={words.turnaround}
        bars={stages.map(({ stage, jobs, median_hours, average_hours }) => ({
          key: stage,
          label: (
            <>
              {ofJobs.statuses[stage]} <span className="text-quiet">{words.jobs(jobs)}</span>
            </>
          ),
          lines: [
            { value: median_hours, said: words.medianSaid(median_hours) },
            { value: average_hours, said: words.averageSaid(average_hours), tone: 'neutral' },
          ],
        }))}
      />
      <AsTable caption={words.turnaround} columns={columns} rows={stages} rowKey={({ stage }) => stage} />
    </Part>
  )
}

const columns: Column<Stage>[] = [
  { key: 'stage', header: words.stage, main: true, cell: ({ stage }) => ofJobs.statuses[stage] },
  { key: 'jobs', header: words.count, align: 'end', cell: ({ jobs }) => jobs.toLocaleString() },
  { key: 'median', header: words.median, align: 'end', cell: ({ median_hours }) => hoursWords(median_hours) },
  { key: 'average', header: words.average, align: 'end', cell: ({ average_hours }) => hoursWords(average_hours) },
]
