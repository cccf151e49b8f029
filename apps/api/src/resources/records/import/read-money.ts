import type { Money } from '@latchkey/contract'
import { readNumber } from './read-number.ts'

/** Only those that are no others' too. */
const SIGNS: Record<string, string> = { '£': 'GBP', '€': 'EUR' }

/** `12.50 GBP`, `GBP 12.50`, `£12.50`; null where it is none of these. */
export function readMoney(text: string, continental: boolean): Money | null {
  const signed = text.replace(/[£€]/g, (sign) => ` ${SIGNS[sign]} `)
  const currencies = signed.match(/[a-z]{3}/gi) ?? []
  const digits = signed.replace(/(?<![a-z])[a-z]{3}(?![a-z])/i, '').trim()
  // Nobody has thousandths of a pound: a point before three digits may be one between thousands.
  const amount = readNumber(digits, continental || digits.includes('.'))
  const [currency] = currencies
  return currencies.length === 1 && currency && !Number.isNaN(amount)
    ? { amount, currency: currency.toUpperCase() }
    : null
}
