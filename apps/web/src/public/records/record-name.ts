import type { PublicField } from '@latchkey/contract'
import { isEmpty, valueText } from '../../ui/record-values/value-text.ts'
import { recordWords } from './words.ts'

/** What a record is called: its first field that says something. */
export function recordName(fields: readonly PublicField[], data: Record<string, unknown>, locale?: string): string {
  const said = fields.find(({ key }) => !isEmpty(data[key]))
  if (!said) return recordWords.unnamed
  const text = valueText(said.type, data[said.key], locale)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
