import { savedFilter } from '../kinds/saved-filter.tsx'
import type { PageOf } from '../page.tsx'
import { SharePage } from '../share-page.tsx'

export const SavedFilterLook = ({ view, ...door }: PageOf<'saved_filter'>) => (
  <SharePage view={view} door={door} kind={savedFilter} />
)
