import type { IntakeField } from '@latchkey/contract'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import type { DraftState } from './draft-state.ts'
import { unsavedOf } from './draft-texts.ts'
import { words } from './words.ts'

export interface Lack {
  field: IntakeField
  /** In the server's words. */
  message: string
}

/** What keeps a draft from being handed in, in the order of the form. */
export function lacksOf({ fields, isRequired }: AskedFields, state: Pick<DraftState, 'base' | 'texts' | 'refused'>) {
  const { invalid } = unsavedOf(state.base.values, state.texts)
  return fields.flatMap((field): Lack[] => {
    const text = state.texts[field]
    const refused = state.refused[field]
    const message =
      invalid[field] ??
      (refused?.text === text ? refused.message : undefined) ??
      (isRequired(field) && text.trim() === '' ? words.missing : undefined)
    return message === undefined ? [] : [{ field, message }]
  })
}
