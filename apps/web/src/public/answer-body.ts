import { answerWords } from './answer-words.ts'
import { filled } from './use-sending.ts'
import { words } from './words.ts'

const MOST_FILES = 20
const LARGEST = 25 * 1024 * 1024

/** The answer as the API takes it: JSON, or with files multipart with the same keys. A sentence where it cannot be sent. */
export function readAnswer(form: FormData): FormData | object | string {
  const files = form.getAll('file').filter((file) => file instanceof File && file.size > 0) as File[]
  if (files.length > MOST_FILES) return answerWords.tooMany
  if (files.some((file) => file.size > LARGEST)) return words.notices.too_large

  const { amount, currency, ...rest } = filled(form)
  const price = amount && currency ? { amount: Number(amount), currency } : undefined
  if (files.length === 0) return price ? { ...rest, price } : rest

  const parts = new FormData()
  for (const [name, value] of Object.entries(rest)) parts.set(name, value)
  if (price) parts.set('price', JSON.stringify(price))
  for (const file of files) parts.append('file', file)
  return parts
}
