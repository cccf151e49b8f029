import { Field } from '@latchkey/contract'

const marks = /\p{Diacritic}/gu

/** What a field is called in data and addresses, out of its label. */
export function keyOf(label: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = label.normalize('NFKD').replace(marks, '').toLowerCase()
  const joined = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  const begun = /^[a-z]/.test(joined) ? joined : joined ? `f_${joined}` : 'field'
  const cut = begun.slice(0, 50)
  // Some names are those of every record's own columns.
  const key = Field.shape.key.safeParse(cut).success ? cut : `${cut}_value`
  let free = key
  for (let number = 2; taken.has(free); number += 1) free = `${key}_${number}`
  return free
}
