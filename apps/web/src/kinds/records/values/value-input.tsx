import type { RecordUser } from '@latchkey/contract'
import { PlainValueInput, type ValueInputProps, wrapOf } from '../../../ui/record-values/plain-value-input.tsx'
import { PeopleInput } from './people-input.tsx'
import { RecordInput } from './record-input.tsx'

/** What any value of the shop is typed or chosen into: people and other records are found in it. */
export function ValueInput(props: ValueInputProps) {
  const { field, draft, onChange } = props
  if (field.type === 'user')
    return <PeopleInput {...wrapOf(props)} people={draft as RecordUser[]} onChange={onChange} />
  if (field.type === 'relation') return <RecordInput {...props} draft={draft as string} />
  return <PlainValueInput {...props} />
}
