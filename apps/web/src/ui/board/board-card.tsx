import { Ellipsis } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { Link } from 'react-router'
import { IconButton } from '../icon-button.tsx'
import { Menu } from '../menu.tsx'
import type { Movable, Moves } from './use-moves.ts'

interface BoardCardProps<Status extends string, Card extends Movable<Status>> {
  card: Card & { title: string }
  to: string
  moves: Moves<Status, Card>
  /** What is beside the menu while the card is pointed at or has the focus. */
  actions: ReactNode
  menuLabel: string
  menu: ReactNode
  /** Below the title. */
  children: ReactNode
}

export function BoardCard<Status extends string, Card extends Movable<Status>>(props: BoardCardProps<Status, Card>) {
  const { card, to, moves, actions, menuLabel, menu, children } = props
  const { id, reference, title } = card
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
        moves.hold(card)
      }}
      onDragEnd={() => moves.hold(null)}
      className={`group relative flex cursor-grab flex-col gap-1.5 rounded-control border border-line bg-surface p-2.5 text-table hover:border-edge ${moves.held?.id === id ? 'opacity-50' : ''}`}
    >
      <span className="flex min-h-7 items-center justify-between gap-2">
        <span className="font-mono text-small text-quiet">{reference}</span>
        <span className="relative z-1 -my-1 -mr-1 flex">
          <span className="flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-md:hidden">
            {actions}
          </span>
          <Menu
            label={menuLabel}
            trigger={<IconButton label={menuLabel} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
          >
            {menu}
          </Menu>
        </span>
      </span>
      <Link
        ref={link}
        to={to}
        draggable={false}
        className="line-clamp-3 font-medium text-ink no-underline outline-none after:absolute after:inset-0 after:rounded-control focus-visible:after:outline-2 focus-visible:after:outline-ring"
      >
        {title}
      </Link>
      {children}
    </li>
  )
}
