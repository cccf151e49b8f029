import type { IntakeField } from '@latchkey/contract'
import { words as jobs } from '../../../kinds/jobs/words.ts'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { locked: say } = words
const named = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "job type, quantity and material" */
const fieldNames = (fields: readonly IntakeField[]) =>
  named.format(fields.map((field) => jobs.fields[field].toLowerCase()))

type Standing = Pick<OwnJob, 'status' | 'turn' | 'next_steps' | 'locked_fields'>

/** Why some or all of a job can no longer be changed; null where nothing is locked. */
export function lockedWords({ next_steps, locked_fields, turn, status }: Standing, shop: string): string | null {
  if (turn === null) return say.over(status)
  if (!next_steps.includes('edit')) return say.notLet(shop)
  return locked_fields.length > 0 ? say.approved(shop, fieldNames(locked_fields)) : null
}
