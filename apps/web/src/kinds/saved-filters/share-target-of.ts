import { getSavedFilter, listSavedFilters, type SavedFilterDetail } from '@latchkey/contract'
import { targetOf } from '../../sharing/target-of.ts'

/** What shows how far a saved filter reaches. */
const reachShownBy = [listSavedFilters, getSavedFilter]

export const shareTargetOf = ({ name, ...filter }: Pick<SavedFilterDetail, 'id' | 'name' | 'visibility' | 'reach'>) =>
  targetOf({ ...filter, title: name }, { kind: 'saved_filter', refresh: reachShownBy })
