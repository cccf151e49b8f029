import * as z from 'zod/mini'
import { plainWords } from './plain-words.ts'

// In the place of zod's own languages, which speak of types.
z.config({ localeError: plainWords })

/** Neither control characters nor those that turn the direction of what follows. */
const NO_CONTROL = /^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u
const NO_NUL = /^[^\0]*$/
/** Half of a surrogate pair is no text: no database takes it. */
const isWellFormed = (text: string) => text.isWellFormed()

/** One line of text, trimmed: names, titles. A control character would reach a mail header or break a list. */
export const line = (max: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Must not be empty'),
      z.maxLength(max, `At most ${max.toLocaleString('en')} characters`),
      z.regex(NO_CONTROL, 'Must not contain control characters'),
      z.refine(isWellFormed, 'Must be well-formed text'),
    )

/** Text with line breaks. PostgreSQL holds no NUL. */
export const paragraph = (max: number) =>
  z
    .string()
    .check(
      z.maxLength(max, `At most ${max.toLocaleString('en')} characters`),
      z.regex(NO_NUL, 'Must not contain NUL characters'),
      z.refine(isWellFormed, 'Must be well-formed text'),
    )

/** What somebody types to find something. */
export const searchText = paragraph(200)

/** Lower-cased, ASCII only: look-alike letters would make two mailboxes out of one. */
export const email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.minLength(1, 'Must not be empty'),
    z.maxLength(254, 'At most 254 characters'),
    z.regex(/^[\x21-\x7e]+$/, 'Must be plain ASCII without spaces'),
    z.email('Must be an e-mail address'),
  )

/** A password that is only compared; one that is being set meets the policy. */
export const anyPassword = z
  .string()
  .check(z.minLength(1, 'Must not be empty'), z.maxLength(256, 'At most 256 characters'))
export const newPassword = z
  .string()
  .check(z.minLength(10, 'At least 10 characters'), z.maxLength(256, 'At most 256 characters'))

/** A token out of a mailed link. Anything of the wrong form is simply not known. */
export const mailedToken = z.string().check(z.minLength(1, 'Must not be empty'), z.maxLength(2000))
