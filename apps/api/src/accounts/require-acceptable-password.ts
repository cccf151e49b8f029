import { newPassword } from '@latchkey/contract'
import * as z from 'zod/mini'
import { invalid } from '../platform/app-error.ts'
import { isCommonPassword } from '../platform/common-passwords.ts'

/** The policy for a password that is being set. */
export async function requireAcceptablePassword(password: string, email: string) {
  const form = z.safeParse(newPassword, password)
  if (!form.success) throw invalid('password', form.error.issues[0]?.message ?? 'Not acceptable')
  if (password.toLowerCase() === email.toLowerCase()) throw invalid('password', 'Must not be your e-mail address')
  if (await isCommonPassword(password)) throw invalid('password', 'This one is among the first that anybody would try')
}
