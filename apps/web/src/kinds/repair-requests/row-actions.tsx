import { Ellipsis, Share2, SquareCheck } from 'lucide-react'
import { ShareIconButton } from '../../sharing/share-icon-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { ListedRequest } from './request-row.tsx'
import { words } from './words.ts'

interface RowActionsProps {
  request: ListedRequest
  isChosen: boolean
  share: (request: ListedRequest) => void
  choose: (id: string) => void
}

/** At the row's end, while it is pointed at or has the focus; on a phone the menu is always there. */
export const RowActions = ({ request, isChosen, share, choose }: RowActionsProps) => (
  <span className="absolute right-0 z-1 flex items-center max-md:top-2 md:right-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100 md:has-data-[state=open]:opacity-100">
    <span className="max-md:hidden">
      <ShareIconButton title={request.title} onClick={() => share(request)} />
    </span>
    <Menu
      label={words.list.menuOf(request.reference)}
      trigger={
        <IconButton
          label={words.list.menuOf(request.reference)}
          icon={<Ellipsis size={16} />}
          size="small"
          tooltip={false}
        />
      }
    >
      <MenuItem icon={<Share2 size={16} />} aside="s" onSelect={() => share(request)}>
        {words.list.share}
      </MenuItem>
      <MenuItem icon={<SquareCheck size={16} />} aside="x" onSelect={() => choose(request.id)}>
        {isChosen ? words.list.unchoose : words.list.chooseThis}
      </MenuItem>
    </Menu>
  </span>
)
