import { LinkButton } from '../../../ui/link.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress } from '../job-address.ts'
import type { DraftJob, Texts } from './draft-texts.ts'
import { TypedTexts } from './typed-texts.tsx'
import { words } from './words.ts'

const { handedIn: say } = words

interface HandedInElsewhereProps {
  job: DraftJob
  texts: Texts
  /** What is not in it. */
  fields: readonly string[]
  onLeave: () => void
}

/** Another device was first; what was typed here since is not lost. */
export function HandedInElsewhere({ job, texts, fields, onLeave }: HandedInElsewhereProps) {
  const portalPath = usePortalPath()
  return (
    <div className="flex max-w-160 flex-col gap-6">
      <PageTitle title={say.title} above={job.reference}>
        {say.why}
      </PageTitle>
      <TypedTexts texts={texts} fields={fields} />
      <LinkButton variant="primary" className="self-start" to={portalPath(jobAddress(job))} onClick={onLeave}>
        {say.see}
      </LinkButton>
    </div>
  )
}
