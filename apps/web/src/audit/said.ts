import type { AuditAction, AuditData } from '@latchkey/contract'

export interface Said<A extends AuditAction> {
  /** In the list of filters. */
  label: string
  /** What follows the name of whoever did it. */
  sentence: (data: AuditData[A]) => string
}

export type Sentences<A extends AuditAction> = { [Action in A]: Said<Action> }

export const listed = (parts: string[]) =>
  parts.length === 0 ? 'nothing' : new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)
