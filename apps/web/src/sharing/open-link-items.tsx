import { kindTraits, listResourceShares } from '@latchkey/contract'
import { Copy, RefreshCw, Unlink } from 'lucide-react'
import { useQueryOf } from '../lib/use-query-of.ts'
import { MenuItem, MenuLine } from '../ui/menu.tsx'
import type { Link } from './link-settings.ts'
import type { ShareTarget } from './share-target.ts'
import type { OpenLink } from './use-open-link.tsx'
import { words } from './words.ts'

interface OpenLinkItemsProps {
  target: ShareTarget
  /** The thing, in a word. */
  what: string
  openLink: OpenLink
  /** Whether any link leads there: without one there is nothing to look for. */
  hasLinks: boolean
}

/** In the menu of a row or a card: what is done to the link for anyone. */
export function OpenLinkItems({ target, what, openLink, hasLinks }: OpenLinkItemsProps) {
  const links = useQueryOf(
    listResourceShares,
    { params: { id: target.id }, query: { status: 'active', page_size: 100 } },
    { enabled: hasLinks },
  )
  const link = links.data?.results.find((one) => isCopied(one))
  return (
    <>
      <MenuItem icon={<Copy size={16} />} onSelect={() => openLink.copy(target, what)}>
        {words.open.copy}
      </MenuItem>
      {link && (
        <>
          <MenuItem icon={<RefreshCw size={16} />} onSelect={() => openLink.ask({ to: 'renew', link, target, what })}>
            {words.open.renew}
          </MenuItem>
          <MenuItem
            icon={<Unlink size={16} />}
            danger
            onSelect={() => openLink.ask({ to: 'stop', link, target, what })}
          >
            {words.links.stop}
          </MenuItem>
        </>
      )}
      <MenuLine />
    </>
  )
}

/** The one that "Copy link" gives again. */
const isCopied = ({ share_type, access_mode, max_views, resource }: Link) =>
  share_type === 'public' && access_mode === kindTraits[resource.kind].modes[0] && max_views === null
