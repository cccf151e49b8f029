import { EmptyState } from '../../../ui/empty-state.tsx'
import { BeginLink, useMayBegin } from './begin-link.tsx'
import { words } from './words.ts'

/** Nothing was ever begun. */
export const NoJobs = () => (
  <EmptyState drawing="bench" headline={words.none} action={<BeginLink label={words.beginFirst} />}>
    {useMayBegin() ? words.noneWhy : words.noneMayNot}
  </EmptyState>
)
