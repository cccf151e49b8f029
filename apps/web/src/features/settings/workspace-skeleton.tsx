import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { words } from './words.ts'

const parts = [words.workspace.shop, words.workspace.sharing, words.workspace.portal, words.workspace.intake]

export const WorkspaceSkeleton = () => (
  <>
    <Spinner label={words.workspace.loading} className="sr-only" />
    {parts.map((title) => (
      <Section key={title} title={title}>
        {['one', 'two', 'three'].map((row) => (
          <div key={row} className="flex flex-col gap-2">
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-9" />
          </div>
        ))}
      </Section>
    ))}
  </>
)
