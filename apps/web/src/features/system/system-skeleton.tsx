import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { words } from './words.ts'

const parts = [words.program, words.mail, words.files, words.webhooks]

export const SystemSkeleton = () => (
  <>
    <PageHeader title={words.title} />
    <span role="status" className="sr-only">
      {words.loading}
    </span>
    {parts.map((title) => (
      <Section key={title} title={title}>
        {['w-full', 'w-4/5', 'w-2/3'].map((width) => (
          <Skeleton key={width} className={`h-4 ${width}`} />
        ))}
      </Section>
    ))}
  </>
)
