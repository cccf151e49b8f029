import type { MailKind } from '@latchkey/contract'
import { accountWords } from './account-words.ts'
import { collaboratorWords } from './collaborator-words.ts'
import { customerJobWords } from './customer-job-words.ts'
import { invitationWords } from './invitation-words.ts'
import type { MailWords } from './mail-content.ts'
import { requestWords } from './request-words.ts'
import { responseWords } from './response-words.ts'
import { shareWords } from './share-words.ts'
import { shopJobWords } from './shop-job-words.ts'
import { webhookWords } from './webhook-words.ts'

/** All words of all mails. Every value comes from a person, so names pass through cleanName, messages through cleanMessage. */
export const words: MailWords<MailKind> = {
  ...accountWords,
  ...invitationWords,
  ...collaboratorWords,
  ...shareWords,
  ...requestWords,
  ...responseWords,
  ...customerJobWords,
  ...shopJobWords,
  ...webhookWords,
}
