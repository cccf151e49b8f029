import type { Field } from '@latchkey/contract'
import { valueText } from '../../ui/record-values/value-text.ts'
import { words } from './words.ts'

/** What the first of its columns says. */
export function recordName({ fields }: { fields: readonly Field[] }, { data }: { data: Record<string, unknown> }) {
  const [main] = fields
  return (main && valueText(main.type, data[main.key])) || words.matches.nameless
}
