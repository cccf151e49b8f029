import { resendCollaboratorInvitation } from '@latchkey/contract'
import { Ellipsis, Send, UserMinus } from 'lucide-react'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ShareTarget } from '../share-target.ts'
import { shownBy, useRefreshLinks } from '../use-links.ts'
import { callOf, type Person } from './use-people.ts'
import { words } from './words.ts'

interface PersonMenuProps {
  person: Person
  target: ShareTarget
  onRemove: () => void
}

export function PersonMenu({ person, target, onRemove }: PersonMenuProps) {
  const refresh = useRefreshLinks(target)
  const resend = useCall(resendCollaboratorInvitation, { refresh: shownBy(target) })
  const who = callOf(person)
  const isPending = person.status === 'pending'
  const sendAgain = async () => {
    try {
      const { mail } = await resend.mutateAsync({ params: { id: target.id, collaborator_id: person.id } })
      const said = { sent: words.resent, waits: words.resendWaits, none: words.resendNone }
      toast(said[mail](who))
    } catch (error) {
      if (!isProblem(error, 'conflict')) return toastProblem(error)
      await refresh()
      toast(words.hasOpened(who))
    }
  }
  return (
    <Menu
      label={words.menuOf(who)}
      trigger={<IconButton label={words.menuOf(who)} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
    >
      {isPending && (
        <>
          <MenuItem icon={<Send size={16} />} onSelect={sendAgain}>
            {words.resend}
          </MenuItem>
          <MenuLine />
        </>
      )}
      <MenuItem icon={<UserMinus size={16} />} danger onSelect={onRemove}>
        {isPending ? words.takeBack : words.remove}
      </MenuItem>
    </Menu>
  )
}
