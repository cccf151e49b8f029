import { daysAsked, isDay } from '../lib/asked-days.ts'
import { type ActionGroup, isOffered } from './audit-groups.ts'

export interface AuditFilters {
  /** One action, or the word before its dot for all of a group. */
  action: string
  /** The id of who did it. */
  actor: string
  /** Days as the reader's calendar has them, `2026-11-20`; both are part of what is shown. */
  from: string
  to: string
}

export const noFilters: AuditFilters = { action: '', actor: '', from: '', to: '' }

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

/** What the address asks for, without what it cannot ask for. */
export function readFilters(search: URLSearchParams, groups: readonly ActionGroup[]): AuditFilters {
  const read = (name: keyof AuditFilters, isFit: (text: string) => boolean) => {
    const text = search.get(name) ?? ''
    return isFit(text) ? text : ''
  }
  return {
    action: read('action', (text) => isOffered(groups, text)),
    actor: read('actor', isId),
    from: read('from', isDay),
    to: read('to', isDay),
  }
}

/** Only what was asked for, for the address. */
export const filterEntries = (filters: AuditFilters) => Object.entries(filters).filter(([, value]) => value !== '')

/** The same as the API wants it. */
export const filterQuery = ({ action, actor, ...days }: AuditFilters) => ({
  ...(action ? { action } : {}),
  ...(actor ? { actor } : {}),
  ...daysAsked(days),
})
