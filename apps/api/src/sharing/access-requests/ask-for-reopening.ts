import type { askForReopening as endpoint, HandlerInput } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import type { Reopenable } from './require-reopenable.ts'
import { writeAccessRequest } from './write-access-request.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Whoever could see a share asks for it to be opened again, under the mailbox that was proved where one was. */
export async function askForReopening(ctx: Context, { share, mailbox }: Reopenable, body: Body) {
  const email = mailbox ?? body.email
  if (!email) throw invalid('email', 'Where should the answer go?')
  await writeAccessRequest(ctx, share, { ...body, wants: 'reopening', email })
}
