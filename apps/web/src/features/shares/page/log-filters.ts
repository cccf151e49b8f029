import { type AccessOutcome, accessOutcomes } from '@latchkey/contract'
import { oneOf } from '../one-of.ts'

export interface LogFilters {
  people: 'only' | ''
  outcome: AccessOutcome | ''
}

/** They stand in the address beside the period of the charts. */
export const readLogFilters = (search: URLSearchParams): LogFilters => ({
  people: oneOf(['only'], search.get('people')),
  outcome: oneOf(accessOutcomes, search.get('outcome')),
})

export const logQuery = ({ people, outcome }: LogFilters) => ({
  ...(people && { people }),
  ...(outcome && { outcome }),
})
