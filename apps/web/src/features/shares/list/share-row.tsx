import { Link } from 'react-router'
import { placeOf } from '../../../sharing/place-of.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { ModeWords, Protection, StatusBadge } from '../marks.tsx'
import { purposeOf, type ShownShare } from '../shown-share.ts'
import { TimeLeftWords } from '../time-left-words.tsx'
import { viewsWords } from '../views-words.ts'
import { words as common } from '../words.ts'
import { RowActions } from './row-actions.tsx'
import { rowLine } from './row-line.ts'
import { words } from './words.ts'

interface ShareRowProps {
  share: ShownShare
  chosen: boolean
  onChoose: () => void
}

/** The whole row leads to the link; what stands above that has a place of its own. */
const above = 'relative z-1'

export function ShareRow({ share, chosen, onChoose }: ShareRowProps) {
  const { id, resource, status, last_viewed_at } = share
  const { title } = resource
  const purpose = purposeOf(share)
  const kind = common.kinds[resource.kind]
  return (
    <li className={`${rowLine} relative transition-colors hover:bg-sunk/50 has-checked:bg-accent-soft/60`}>
      <span className={`${above} max-md:row-start-1 max-md:self-start`}>
        {status !== 'revoked' && (
          <Checkbox hideLabel label={words.tick(title)} className="max-sm:py-0!" checked={chosen} onChange={onChoose} />
        )}
      </span>
      <span className="flex max-md:col-start-2 max-md:row-start-2">
        <StatusBadge status={status} />
      </span>
      <span className="min-w-0 max-md:col-span-2 max-md:col-start-2 max-md:row-start-1">
        <Link
          to={`/shares/${id}`}
          data-row={id}
          className="block leading-6 font-medium text-ink no-underline outline-none after:absolute after:inset-0 focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-ring max-md:text-base md:truncate"
        >
          {title}
        </Link>
        <span className="block leading-6 text-quiet md:truncate">
          <Link
            to={placeOf(resource)}
            aria-label={words.openKind(kind, title)}
            className={`${above} inline-block rounded-small text-quiet underline decoration-line underline-offset-3 hover:text-ink`}
          >
            {kind}
          </Link>
          {purpose && ` · ${purpose}`}
        </span>
      </span>
      <span className="flex min-w-0 flex-col gap-0.5 max-md:col-span-2 max-md:col-start-2 max-md:row-start-3 max-md:flex-row max-md:flex-wrap max-md:gap-x-3">
        <ModeWords mode={share.access_mode} />
        <Protection type={share.share_type} />
      </span>
      <span className="max-md:col-start-3 max-md:row-start-2 max-md:text-end">
        <TimeLeftWords share={share} />
      </span>
      <span className="flex flex-col gap-0.5 tabular-nums max-md:col-start-2 max-md:row-start-4 max-md:flex-row max-md:flex-wrap max-md:gap-x-3">
        {(share.view_count > 0 || share.max_views !== null) && <span>{viewsWords(share)}</span>}
        <span className="text-quiet">{last_viewed_at ? <RelativeTime at={last_viewed_at} /> : common.neverOpened}</span>
      </span>
      <span className={`${above} flex items-center justify-end gap-1 max-md:col-start-3 max-md:row-start-4`}>
        <RowActions share={share} />
      </span>
    </li>
  )
}
