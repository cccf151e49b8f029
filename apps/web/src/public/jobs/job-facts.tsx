import type { JobContentJson } from '@latchkey/contract'
import { intakeLabels as labels } from '../../lib/intake-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { useClock } from '../clock.tsx'
import { Fact, Facts, UntilFact } from '../facts.tsx'
import { jobStatusTones, jobStatusWords } from '../kinds/job-marks.ts'
import { jobWords as words } from '../kinds/job-words.ts'
import { PriorityFact } from '../kinds/priority-fact.tsx'

type Props = { content: JobContentJson; expiresAt: string | null | undefined }

/** What nobody wrote down is not there. */
export function JobFacts({ content, expiresAt }: Props) {
  const { status, priority, job_type, quantity, material, dimensions, requested_date } = content
  const { locale } = useClock()
  return (
    <Facts>
      <Fact label={words.status}>
        <Badge tone={jobStatusTones[status]}>{jobStatusWords[status]}</Badge>
      </Fact>
      <PriorityFact label={labels.priority} priority={priority} />
      <Fact label={labels.job_type}>
        <span className="inline-block first-letter:uppercase">{job_type}</span>
      </Fact>
      {quantity !== null && (
        <Fact label={labels.quantity}>
          <span className="tabular-nums">{new Intl.NumberFormat(locale).format(quantity)}</span>
        </Fact>
      )}
      {material && <Fact label={labels.material}>{material}</Fact>}
      {dimensions && <Fact label={labels.dimensions}>{dimensions}</Fact>}
      {requested_date && (
        <Fact label={labels.requested_date}>
          <time dateTime={requested_date}>{dayIn(locale, requested_date)}</time>
        </Fact>
      )}
      <UntilFact end={expiresAt} />
    </Facts>
  )
}

/** A day has no place: it is the same one everywhere. */
const dayIn = (locale: string | undefined, day: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
