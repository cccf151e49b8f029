import { repairStatuses } from '@latchkey/contract'
import { Ellipsis, Share2 } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Link } from 'react-router'
import { ReachMark } from '../../sharing/reach-mark.tsx'
import { ShareIconButton } from '../../sharing/share-icon-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { PriorityMark } from './marks.tsx'
import type { ListedRequest, RowHandling } from './request-row.tsx'
import type { Moves } from './use-moves.ts'
import { words } from './words.ts'

interface BoardCardProps {
  request: ListedRequest
  moves: Moves
  share: RowHandling['share']
}

export function BoardCard({ request, moves, share }: BoardCardProps) {
  const { id, reference, title, priority, property, reach } = request
  const link = useRef<HTMLAnchorElement>(null)
  const arrive = useEffectEvent(() => {
    if (moves.takeFocus(id)) link.current?.focus()
  })
  useEffect(() => arrive(), [])
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', reference)
        moves.hold(request)
      }}
      onDragEnd={() => moves.hold(null)}
      className={`group relative flex cursor-grab flex-col gap-1.5 rounded-control border border-line bg-surface p-2.5 text-table hover:border-edge ${moves.held?.id === id ? 'opacity-50' : ''}`}
    >
      <span className="flex min-h-7 items-center justify-between gap-2">
        <span className="font-mono text-small text-quiet">{reference}</span>
        <span className="relative z-1 -my-1 -mr-1 flex">
          {share && (
            <span className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-md:hidden">
              <ShareIconButton title={title} onClick={() => share(request)} />
            </span>
          )}
          <CardMenu request={request} moves={moves} share={share} />
        </span>
      </span>
      <Link
        ref={link}
        to={`/repair-requests/${id}`}
        draggable={false}
        className="line-clamp-3 font-medium text-ink no-underline outline-none after:absolute after:inset-0 after:rounded-control focus-visible:after:outline-2 focus-visible:after:outline-ring"
      >
        {title}
      </Link>
      {property && <span className="truncate text-quiet">{`${property.label}, ${property.city}`}</span>}
      <span className="flex flex-wrap gap-x-3 gap-y-1">
        <PriorityMark priority={priority} />
        <ReachMark reach={reach} />
      </span>
    </li>
  )
}

function CardMenu({ request, moves, share }: BoardCardProps) {
  const label = words.list.menuOf(request.reference)
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
    >
      {share && (
        <>
          <MenuItem icon={<Share2 size={16} />} onSelect={() => share(request)}>
            {words.list.share}
          </MenuItem>
          <MenuLine />
        </>
      )}
      {repairStatuses
        .filter((status) => status !== request.status)
        .map((status) => (
          <MenuItem key={status} onSelect={() => moves.moveAndFollow(request, status)}>
            {words.board.moveTo(status)}
          </MenuItem>
        ))}
    </Menu>
  )
}
