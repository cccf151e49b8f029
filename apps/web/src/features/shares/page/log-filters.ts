import type { AccessOutcome } from '@latchkey/contract'
import { oneOf } from '../../../lib/list-filters.ts'
import { outcomeChoices } from './outcome-words.ts'

export interface LogFilters {
  people: 'only' | ''
  outcome: AccessOutcome | 'refused' | ''
}

/** They stand in the address beside the period of the charts. */
export const readLogFilters = (search: URLSearchParams): LogFilters => ({
  people: oneOf(['only'], search.get('people')),
  outcome: oneOf(outcomeChoices, search.get('outcome')),
})

export const logQuery = ({ people, outcome }: LogFilters) => ({
  ...(people && { people }),
  ...(outcome && { outcome }),
})
