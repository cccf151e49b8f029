import { Ellipsis, Mail, Pencil, RefreshCw, ScrollText, Unlink } from 'lucide-react'
import { Link as RouterLink } from 'react-router'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../ui/menu.tsx'
import type { Link } from './link-settings.ts'
import { isDead } from './link-words.ts'
import { words } from './words.ts'

interface LinkMenuProps {
  link: Link
  name: string
  mayMail: boolean
  onChange: () => void
  onMail: () => void
  onAsk: (what: 'stop' | 'renew') => void
}

const { links: say } = words

/** What was stopped can only be looked at; what has run out can be given more time. */
export function LinkMenu({ link, name, mayMail, onChange, onMail, onAsk }: LinkMenuProps) {
  const isGone = link.status === 'revoked'
  return (
    <Menu
      label={say.menuOf(name)}
      trigger={<IconButton label={say.menuOf(name)} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
    >
      {!isGone && (
        <MenuItem icon={<Pencil size={16} />} onSelect={onChange}>
          {say.change}
        </MenuItem>
      )}
      {!isDead(link) && mayMail && link.url && (
        <MenuItem icon={<Mail size={16} />} onSelect={onMail}>
          {say.mail}
        </MenuItem>
      )}
      <MenuItem asChild>
        <RouterLink to={`/shares/${link.id}`}>
          <ScrollText size={16} className="text-quiet" />
          {say.log}
        </RouterLink>
      </MenuItem>
      {!isGone && (
        <>
          <MenuItem icon={<RefreshCw size={16} />} onSelect={() => onAsk('renew')}>
            {say.renew}
          </MenuItem>
          <MenuLine />
          <MenuItem icon={<Unlink size={16} />} danger onSelect={() => onAsk('stop')}>
            {say.stop}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
