import type { CollaboratorRole } from '@latchkey/contract'
import { useState } from 'react'
import type { AddressResult } from '../../lib/invite-one.ts'
import { toastProblem } from '../../ui/toast-problem.ts'
import type { ShareTarget } from '../share-target.ts'
import { useRefreshLinks } from '../use-links.ts'
import { invitePeople } from './invite-people.ts'
import type { Person } from './use-people.ts'

/** What became of each address, as it becomes known. */
export function useInvitations(target: ShareTarget, people: readonly Person[]) {
  const refresh = useRefreshLinks(target)
  const [results, setResults] = useState<AddressResult[]>([])
  const [sending, setSending] = useState(0)
  return {
    results,
    /** How many are on their way. */
    sending,
    /** Answers which of them are still to be invited. */
    invite: async (emails: readonly string[], role: CollaboratorRole): Promise<string[]> => {
      setResults([])
      setSending(emails.length)
      const all: AddressResult[] = []
      await invitePeople({ id: target.id, emails, role, people }, (result) => {
        all.push(result)
        setResults([...all])
      }).catch(toastProblem)
      setSending(0)
      void refresh()
      const done = new Set(all.filter(({ ok }) => ok).map(({ email }) => email))
      return emails.filter((email) => !done.has(email))
    },
  }
}
