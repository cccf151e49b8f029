import { Copy, Ellipsis, Share2, SquareCheck } from 'lucide-react'
import { OpenLinkItems } from '../../../sharing/open-link-items.tsx'
import { ShareIconButton } from '../../../sharing/share-icon-button.tsx'
import { words as sharing } from '../../../sharing/words.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { shareTargetOf } from '../share-target-of.ts'
import { words as jobs } from '../words.ts'
import type { JobSharing, ListedJob, RowHandling } from './job-row.tsx'
import { words } from './words.ts'

/** At the row's end, while it is pointed at or has the focus; on a phone the menu is always there. */
export function RowActions({ job, handling }: { job: ListedJob; handling: RowHandling }) {
  const { chosen, choose } = handling
  const label = jobs.menuOf(job.reference)
  return (
    <span className="absolute right-0 z-1 flex items-center max-md:top-2 md:right-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100 md:has-data-[state=open]:opacity-100">
      <span className="flex max-md:hidden">
        <QuickShare job={job} {...handling} />
      </span>
      <Menu
        label={label}
        trigger={<IconButton label={label} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
      >
        <ShareItems job={job} {...handling} keys />
        <MenuItem icon={<SquareCheck size={16} />} aside="x" onSelect={() => choose(job.id)}>
          {chosen.has(job.id) ? words.unchoose : words.chooseThis}
        </MenuItem>
      </Menu>
    </span>
  )
}

interface ShareProps extends JobSharing {
  job: ListedJob
}

/** Beside the menu of a row or a card: the dialog, and the link in one press. */
export const QuickShare = ({ job, share, openLink }: ShareProps) => (
  <>
    {openLink && (
      <IconButton
        label={sharing.open.copyOf(job.title)}
        icon={<Copy size={16} />}
        size="small"
        onClick={() => openLink.copy(shareTargetOf(job), job.reference)}
      />
    )}
    {share && <ShareIconButton title={job.title} onClick={() => share(job)} />}
  </>
)

/** The same in the menu, with what is done to the link once it is there. */
export const ShareItems = ({ job, share, openLink, keys = false }: ShareProps & { keys?: boolean }) => (
  <>
    {share && (
      <MenuItem icon={<Share2 size={16} />} aside={keys && 's'} onSelect={() => share(job)}>
        {jobs.share}
      </MenuItem>
    )}
    {openLink && (
      <OpenLinkItems
        target={shareTargetOf(job)}
        what={job.reference}
        openLink={openLink}
        hasLinks={job.reach.links > 0}
      />
    )}
  </>
)
