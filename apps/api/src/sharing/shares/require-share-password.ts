import { invalid } from '../../platform/app-error.ts'
import { isCommonPassword } from '../../platform/common-passwords.ts'

/** Its length is the contract's; here what everybody would try first is refused. */
export async function requireSharePassword(password: string) {
  if (await isCommonPassword(password)) throw invalid('password', 'This one is among the first that anybody would try')
}
