import { type Field, mostOptions, type RecordUser } from '@latchkey/contract'
import { readDate } from './read-date.ts'
import { readMoney } from './read-money.ts'
import { readNumber } from './read-number.ts'

export type ReadCell = { value: unknown } | { wrong: string }

/** More than any field takes. */
const LONGEST_CELL = 50_000

const wrong = (message: string): ReadCell => ({ wrong: message })

/** Reads what a cell says by the type of its field; the field's own schema decides whether it may be so. */
export function createCellReader(field: Field, continental: boolean) {
  const read = readerOf(field, continental)
  return (cell: string): ReadCell => {
    if (cell.length > LONGEST_CELL) return wrong(`At most ${LONGEST_CELL.toLocaleString('en')} characters`)
    return cell.trim() === '' ? { value: null } : read(cell)
  }
}

function readerOf({ type, options = [] }: Field, continental: boolean): (cell: string) => ReadCell {
  switch (type) {
    case 'text':
      return (cell) => ({ value: unguarded(cell) })
    case 'email':
    case 'phone':
    case 'url':
    case 'relation':
      return (cell) => ({ value: unguarded(cell.trim()) })
    case 'number':
      return (cell) => {
        const value = readNumber(cell, continental)
        return Number.isNaN(value) ? wrong('Not a clear number, such as 1234.5') : { value }
      }
    case 'currency':
      return (cell) => {
        const value = readMoney(cell, continental)
        return value === null ? wrong('Not a clear amount with its currency, such as 12.50 GBP') : { value }
      }
    case 'date':
      return (cell) => {
        const value = readDate(cell)
        return value === null ? wrong('Not a clear date, such as 2026-11-21') : { value }
      }
    case 'boolean':
      return readBoolean
    case 'select': {
      const optionOf = optionsByName(options)
      return (cell) => ({ value: optionOf(unguarded(cell.trim())) })
    }
    case 'multi_select': {
      const optionOf = optionsByName(options)
      return inParts(optionOf)
    }
    case 'user':
      return inParts(readUser)
  }
}

/** Exports put an apostrophe before what a spreadsheet would run. */
const unguarded = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '')

/** Several in a cell. */
function inParts(read: (part: string) => unknown) {
  return (cell: string): ReadCell => {
    const parts = unguarded(cell.trim()).split(';')
    const named = parts.map((part) => part.trim()).filter((part) => part !== '')
    return named.length > mostOptions ? wrong(`At most ${mostOptions}`) : { value: named.map(read) }
  }
}

function readBoolean(cell: string): ReadCell {
  const word = cell.trim().toLowerCase()
  if (['yes', 'true', '1'].includes(word)) return { value: true }
  return ['no', 'false', '0'].includes(word) ? { value: false } : wrong('Must be yes or no')
}

/** Whatever the case; what is none of them stays as it is, and is refused by that name. */
function optionsByName(options: readonly string[]) {
  const exact = new Set(options)
  const anyCase = new Map(options.toReversed().map((option) => [option.toLowerCase(), option]))
  return (text: string) => (exact.has(text) ? text : (anyCase.get(text.toLowerCase()) ?? text))
}

/** `Ann Lee (42)`: the shop's own key in brackets. Who has none goes by their name. */
function readUser(text: string): RecordUser {
  const [, name = text, key = text] = /^(.*\S)\s*[(<]([^()<>]+)[)>]$/.exec(text) ?? []
  return { user_id: /^(0|[1-9]\d{0,14})$/.test(key) ? Number(key) : key.trim(), name }
}
