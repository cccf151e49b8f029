import type { RecordData } from '@latchkey/contract'

/**
 * What a record's search_text has to hold: every text and number that is anywhere in it. The index narrows a search with it,
 * so whatever a search could find in a field is in here too.
 */
export const searchTextOf = (data: RecordData): string => textsIn(Object.values(data)).join(' ')

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number') return [inDigits(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** As PostgreSQL writes it: 1e-7 is 0.0000001. */
function inDigits(number: number) {
  const [digits = '', power] = String(number).split('e-')
  if (power === undefined) return digits
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d)\.?(\d*)$/.exec(digits) ?? []
  return `${sign}0.${'0'.repeat(Number(power) - 1)}${whole}${rest}`
}
