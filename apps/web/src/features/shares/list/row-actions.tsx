import { Ban, Ellipsis, ExternalLink, Pause, Play, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { placeOf } from '../../../sharing/place-of.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import type { ShownShare } from '../shown-share.ts'
import { StopDialog } from '../stop-dialog.tsx'
import { usePause } from '../use-pause.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

export function RowActions({ share }: { share: ShownShare }) {
  const [stopping, setStopping] = useState(false)
  const navigate = useNavigate()
  const pause = usePause(share)
  const { title } = share.resource
  const isAlive = share.status !== 'revoked'
  return (
    <>
      {isAlive && share.url && (
        <CopyButton
          size="small"
          variant="quiet"
          text={share.url}
          label={common.copy}
          aria-label={common.copyOf(title)}
        />
      )}
      <Menu
        label={words.menuOf(title)}
        trigger={<IconButton label={words.menuOf(title)} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
      >
        <MenuItem icon={<SlidersHorizontal size={16} />} onSelect={() => navigate(`/shares/${share.id}`)}>
          {words.details}
        </MenuItem>
        <MenuItem icon={<ExternalLink size={16} />} onSelect={() => navigate(placeOf(share.resource))}>
          {words.openShared}
        </MenuItem>
        {isAlive && (
          <>
            <MenuLine />
            <MenuItem
              icon={share.is_active ? <Pause size={16} /> : <Play size={16} />}
              onSelect={() => pause.set(!share.is_active)}
            >
              {share.is_active ? common.pause : common.resume}
            </MenuItem>
            <MenuItem icon={<Ban size={16} />} danger onSelect={() => setStopping(true)}>
              {common.stop}
            </MenuItem>
          </>
        )}
      </Menu>
      <StopDialog share={share} open={stopping} onOpenChange={setStopping} />
    </>
  )
}
