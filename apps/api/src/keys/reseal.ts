import type { ClientBase } from 'pg'
import type { SecretKey } from '../platform/config-values.ts'
import { createSealer } from '../platform/sealer.ts'
import { countByKey } from './count-by-key.ts'
import { resealColumn } from './reseal-column.ts'
import { sealedColumns } from './sealed-columns.ts'

/** Seals everything with the first key, and says what is left of the others. */
export async function reseal(client: ClientBase, keys: SecretKey[], say: (line: string) => void) {
  const [newest, ...older] = keys
  if (!newest) throw new Error('no key to seal with')
  const sealer = createSealer(keys)
  let lost = 0
  for (const column of sealedColumns) {
    const { sealed, unreadable } = await resealColumn(client, sealer, newest.id, column)
    lost += unreadable
    say(`${column.title}: ${sealed} sealed anew${unreadable ? `, ${unreadable} cannot be opened` : ''}`)
  }
  const counts = await countByKey(client)
  const ids = [...new Set([...keys.map(({ id }) => id), ...counts.keys()])]
  for (const id of ids) say(`"${id}" seals ${counts.get(id) ?? 0}`)
  return {
    /** How many values no key of the list opens. */
    lost,
    unused: older.filter(({ id }) => !counts.has(id)).map(({ id }) => id),
    /** What something needs and the list lacks. */
    missing: ids.filter((id) => !keys.some((key) => key.id === id)),
  }
}
