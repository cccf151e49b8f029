import { ChevronRight, Eye } from 'lucide-react'
import { Panel } from '../ui/panel.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { audienceSentence } from './audience.ts'
import type { Link } from './link-settings.ts'
import { isLive, nameOf } from './link-words.ts'
import { Faces } from './people/faces.tsx'
import { ShareButton } from './share-button.tsx'
import type { ShareTarget } from './share-target.ts'
import { TimeLeft } from './time-left.tsx'
import { useLinks } from './use-links.ts'
import { words } from './words.ts'

interface WhoPanelProps {
  target: ShareTarget
  onShare: () => void
}

const { panel: say } = words
const shown = 5

/** On every thing's page: who can see it, the links that work, and the way to share it. */
export const WhoPanel = (props: WhoPanelProps) => (
  <Panel title={say.title} className="max-lg:hidden">
    <Who {...props} />
  </Panel>
)

/** The same on a narrow screen: a line under the title, which opens as a sheet. */
export function WhoLine({ target, onShare }: WhoPanelProps) {
  const links = useLinks(target.id).data?.results.filter(isLive) ?? []
  return (
    <div className="mb-6 flex items-center gap-3 border-y border-line py-2 lg:hidden">
      <Sheet
        title={say.title}
        trigger={
          <button
            type="button"
            className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-control text-left hover:bg-sunk"
          >
            <Eye size={16} aria-hidden="true" className="text-quiet" />
            <span className="min-w-0 flex-1">
              <span className="sr-only">{say.title}: </span>
              {audienceSentence({ ...target, links })}
            </span>
            <ChevronRight size={16} aria-hidden="true" className="text-quiet" />
          </button>
        }
      >
        <Who target={target} onShare={onShare} />
      </Sheet>
      <ShareButton onClick={onShare} />
    </div>
  )
}

function Who({ target, onShare }: WhoPanelProps) {
  const links = useLinks(target.id)
  if (links.isError) return <p className="text-quiet">{words.failed}.</p>
  if (!links.data) return <Skeleton className="h-24 w-full" />
  const live = links.data.results.filter(isLive)
  return (
    <div className="flex flex-col gap-4">
      <p className="font-medium">{audienceSentence({ ...target, links: live })}</p>
      <Faces id={target.id} />
      {live.length > 0 && (
        <ul aria-label={words.links.title} className="flex flex-col gap-2.5 border-t border-line pt-3 text-table">
          {live.slice(0, shown).map((link) => (
            <LinkLine key={link.id} link={link} />
          ))}
          {live.length > shown && <li className="text-quiet">{say.more(live.length - shown)}</li>}
        </ul>
      )}
      <ShareButton onClick={onShare} className="self-start" />
    </div>
  )
}

const LinkLine = ({ link }: { link: Link }) => (
  <li>
    <span className="block truncate">{nameOf(link)}</span>
    <span className="flex gap-2 text-quiet">
      <TimeLeft until={link.expires_at} />
      <span aria-hidden="true">·</span>
      {link.view_count === 0 ? words.links.neverOpened : words.links.opened(link.view_count)}
    </span>
  </li>
)
