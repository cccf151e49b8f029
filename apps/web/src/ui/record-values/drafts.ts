import { type Field, isEmptyValue, Money, RecordUser, recordData } from '@latchkey/contract'
import { words } from './words.ts'

export interface MoneyDraft {
  amount: string
  currency: string
}

/** A value while it is typed. */
export type Draft = string | string[] | RecordUser[] | MoneyDraft

export function draftOf({ type }: Field, value: unknown): Draft {
  switch (type) {
    case 'currency': {
      const money = Money.safeParse(value)
      return money.success
        ? { amount: String(money.data.amount), currency: money.data.currency }
        : { amount: '', currency: usualCurrency() }
    }
    case 'multi_select':
      return Array.isArray(value) ? value.map(String) : []
    case 'user':
      return Array.isArray(value) ? value.filter((one) => RecordUser.safeParse(one).success) : []
    case 'boolean':
      return value === true ? 'yes' : value === false ? 'no' : ''
    default:
      return isEmptyValue(value) ? '' : String(value)
  }
}

/** What is not there is null, and people are the same by what they hold. */
export const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What is sent; null where nothing was typed. What cannot be read goes on as it is, for `problemOf` to say so. */
export function readDraft({ type }: Field, draft: Draft): unknown {
  if (typeof draft === 'object' && 'amount' in draft) {
    const { amount, currency } = draft
    return amount.trim() === '' ? null : { amount: numberIn(amount), currency: currency.trim().toUpperCase() }
  }
  if (isEmptyValue(draft)) return null
  if (typeof draft !== 'string') return draft
  if (type === 'boolean') return draft === 'yes'
  if (type === 'text') return draft
  const text = draft.trim()
  if (text === '') return null
  return type === 'number' ? numberIn(text) : text
}

const grouped = /(?<=\d)[ ,'\u00a0\u202f](?=\d{3}(?:\D|$))/g

/** "1,200.50" is a number too; what is none stays the text that it is. */
function numberIn(text: string): number | string {
  const plain = text.trim().replace(grouped, '')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text
}

/** What is wrong with it, by the contract; undefined where nothing is. */
export function problemOf(field: Field, value: unknown): string | undefined {
  const read = recordData([field], { whole: true }).safeParse({ [field.key]: value })
  if (read.success) return undefined
  return isNoNumber(field, value) ? words.notNumber : read.error.issues[0]?.message
}

function isNoNumber({ type }: Field, value: unknown): boolean {
  if (type === 'number') return typeof value === 'string'
  return type === 'currency' && typeof value === 'object' && value !== null && 'amount' in value
    ? typeof value.amount === 'string'
    : false
}

const place = 'latchkey.currency'

/** The one that was used last on this device. */
function usualCurrency(): string {
  try {
    return localStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

export function rememberCurrency(value: unknown) {
  const money = Money.safeParse(value)
  if (!money.success) return
  try {
    localStorage.setItem(place, money.data.currency)
  } catch {
    // A browser that keeps nothing asks each time.
  }
}
