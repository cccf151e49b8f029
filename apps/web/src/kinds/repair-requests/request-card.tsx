import { repairStatuses } from '@latchkey/contract'
import { Share2 } from 'lucide-react'
import { ReachMark } from '../../sharing/reach-mark.tsx'
import { ShareIconButton } from '../../sharing/share-icon-button.tsx'
import { BoardCard } from '../../ui/board/board-card.tsx'
import { MenuItem, MenuLine } from '../../ui/menu.tsx'
import { PriorityMark } from '../../ui/priority-mark.tsx'
import type { ListedRequest, RowHandling } from './request-row.tsx'
import type { RequestMoves } from './use-request-moves.ts'
import { words } from './words.ts'

interface RequestCardProps {
  request: ListedRequest
  moves: RequestMoves
  share: RowHandling['share']
}

export function RequestCard({ request, moves, share }: RequestCardProps) {
  const { id, reference, title, priority, property, reach } = request
  return (
    <BoardCard
      card={request}
      to={`/repair-requests/${id}`}
      moves={moves}
      actions={share && <ShareIconButton title={title} onClick={() => share(request)} />}
      menuLabel={words.list.menuOf(reference)}
      menu={<CardMenu request={request} moves={moves} share={share} />}
    >
      {property && <span className="truncate text-quiet">{`${property.label}, ${property.city}`}</span>}
      <span className="flex flex-wrap gap-x-3 gap-y-1">
        <PriorityMark priority={priority} />
        <ReachMark reach={reach} />
      </span>
    </BoardCard>
  )
}

const CardMenu = ({ request, moves, share }: RequestCardProps) => (
  <>
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
  </>
)
