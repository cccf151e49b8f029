import type { JobContentJson } from '@latchkey/contract'
import { JobFacts } from '../jobs/job-facts.tsx'
import { TasksPart } from '../jobs/tasks-part.tsx'
import type { ContentProps } from './content-props.ts'
import type { AnyKind, PublicKind } from './public-kind.ts'

/** What an outsider sees of a job: what is to be done, and how far it is. */
const Job = ({ content, expiresAt, ...place }: ContentProps<JobContentJson>) => (
  <>
    <p className="font-mono text-table text-quiet">{content.reference}</p>
    <h1 tabIndex={-1} className="mt-1 font-serif text-display outline-none">
      {content.title}
    </h1>
    <JobFacts content={content} expiresAt={expiresAt} />
    {content.description && (
      <p className="mt-6 max-w-160 text-phone whitespace-pre-line print:max-w-none">{content.description}</p>
    )}
    <TasksPart content={content} {...place} />
  </>
)

export const job = { Content: Job, Answer: null } satisfies PublicKind<'job'> as AnyKind
