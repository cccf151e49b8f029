import { removeCollaborator } from '@latchkey/contract'
import { type RefObject, useEffect, useState } from 'react'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { toastProblem } from '../../ui/toast-problem.ts'
import type { ShareTarget } from '../share-target.ts'
import { shownBy, useRefreshLinks } from '../use-links.ts'
import type { Person } from './use-people.ts'

/** Removing counts as done at once. Who comes back, after a refusal or by Undo, gets the focus. */
export function useRemoval(target: ShareTarget, people: readonly Person[], list: RefObject<HTMLElement | null>) {
  const refresh = useRefreshLinks(target)
  const remove = useCall(removeCollaborator, { refresh: shownBy(target) })
  const [removed, setRemoved] = useState<{ person: Person; at: number }>()
  const [returned, setReturned] = useState<string>()

  const isBack = !removed && people.some(({ email }) => email === returned)
  useEffect(() => {
    if (!isBack) return
    const row = [...(list.current?.children ?? [])].find((row) => row.getAttribute('data-person') === returned)
    row?.querySelector('select')?.focus()
    setReturned(undefined)
  }, [isBack, returned, list])

  const giveBack = ({ email }: Person) => {
    setRemoved(undefined)
    setReturned(email)
  }
  return {
    /** The last one, and where in the list they stood. */
    removed,
    busy: remove.isPending,
    giveBack,
    takeAway: async (person: Person, at: number) => {
      setRemoved({ person, at })
      try {
        await remove.mutateAsync({ params: { id: target.id, collaborator_id: person.id } })
      } catch (error) {
        // Somebody else was quicker: it is as it was meant.
        if (isProblem(error, 'not_found')) return void refresh()
        giveBack(person)
        toastProblem(error)
      }
    },
  }
}
