import { Pause, Play, QrCode } from 'lucide-react'
import { useState } from 'react'
import { CopyButton } from '../ui/copy-button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { LinkBadges } from './link-badges.tsx'
import { LinkMenu } from './link-menu.tsx'
import type { Link } from './link-settings.ts'
import { LinkSure } from './link-sure.tsx'
import { isDead, nameOf } from './link-words.ts'
import type { ShareTarget } from './share-target.ts'
import { TimeLeft } from './time-left.tsx'
import { useLinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

export interface LinkRowProps {
  link: Link
  target: ShareTarget
  mayMail: boolean
  onShow: (link: Link) => void
  onChange: (link: Link) => void
  onMail: (link: Link) => void
}

const { links: say } = words

/** One link: whom it is for, what protects it, how long it runs, who came; and what can be done about it. */
export function LinkRow({ link, target, mayMail, onShow, onChange, onMail }: LinkRowProps) {
  const [asking, setAsking] = useState<'stop' | 'renew' | null>(null)
  const act = useLinkActions(link, target)
  const name = nameOf(link)
  const isPaused = link.status === 'paused'
  const renew = async () => {
    const renewed = await act.renew()
    setAsking(null)
    if (typeof renewed === 'object') onShow(renewed)
  }
  return (
    <li className="border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <p className="truncate font-medium">{name}</p>
          <p className="mt-0.5 mb-2 flex flex-wrap gap-x-2 text-table text-quiet">
            <TimeLeft until={link.expires_at} />
            <span aria-hidden="true">·</span>
            <Views link={link} />
          </p>
          <LinkBadges link={link} />
          {link.url === null && !isDead(link) && <p className="mt-2 text-table text-quiet">{say.unreadable}</p>}
        </div>
        <div className="flex items-center gap-0.5">
          {!isDead(link) && (
            <>
              {link.url && (
                <>
                  <CopyButton size="small" text={link.url} label={say.copy} aria-label={say.copyOf(name)} />
                  <IconButton
                    size="small"
                    label={say.qrOf(name)}
                    icon={<QrCode size={16} />}
                    onClick={() => onShow(link)}
                  />
                </>
              )}
              <IconButton
                size="small"
                label={isPaused ? say.resumeOf(name) : say.pauseOf(name)}
                icon={isPaused ? <Play size={16} /> : <Pause size={16} />}
                aria-disabled={act.busy || undefined}
                onClick={() => !act.busy && act.setActive(isPaused)}
              />
            </>
          )}
          <LinkMenu
            link={link}
            name={name}
            mayMail={mayMail}
            onChange={() => onChange(link)}
            onMail={() => onMail(link)}
            onAsk={setAsking}
          />
        </div>
      </div>
      {asking && (
        <LinkSure
          asks={asking}
          busy={act.busy}
          onSend={asking === 'stop' ? act.stop : renew}
          onKeep={() => setAsking(null)}
        />
      )}
    </li>
  )
}

const Views = ({ link: { view_count, last_viewed_at } }: { link: Link }) => (
  <span>
    {view_count === 0 ? say.neverOpened : say.opened(view_count)}
    {last_viewed_at && (
      <>
        , {say.last} <RelativeTime at={last_viewed_at} />
      </>
    )}
  </span>
)
