import { ChevronDown, ChevronRight, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { LinkRow, type LinkRowProps } from './link-row.tsx'
import type { Link } from './link-settings.ts'
import { isDead } from './link-words.ts'
import { PeopleSection } from './people-section.tsx'
import { ViewFoot } from './view-frame.tsx'
import { words } from './words.ts'

interface LinksViewProps extends Omit<LinkRowProps, 'link'> {
  links: readonly Link[]
  onNew: () => void
}

const { links: say } = words

/** All links to it, those that work first, and who sees it without one. */
export function LinksView({ links, onNew, ...row }: LinksViewProps) {
  const id = useId()
  const living = links.filter((link) => !isDead(link))
  return (
    <>
      <section aria-labelledby={id}>
        <h3 id={id} className="font-semibold">
          {say.title}
        </h3>
        {living.length === 0 && <p className="mt-1 text-quiet">{say.empty}</p>}
        <ul aria-labelledby={id}>
          {living.map((link) => (
            <LinkRow key={link.id} link={link} {...row} />
          ))}
        </ul>
        <DeadLinks links={links.filter(isDead)} row={row} />
      </section>
      <PeopleSection target={row.target} />
      <ViewFoot>
        <Button variant="primary" icon={<Plus size={16} />} onClick={onNew} autoFocus>
          {say.fresh}
        </Button>
      </ViewFoot>
    </>
  )
}

function DeadLinks({ links, row }: { links: readonly Link[]; row: Omit<LinkRowProps, 'link'> }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (links.length === 0) return null
  const Icon = open ? ChevronDown : ChevronRight
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<Icon size={16} />}
        aria-expanded={open}
        aria-controls={id}
        className="mt-2 -ml-2.5"
        onClick={() => setOpen(!open)}
      >
        {say.dead(links.length)}
      </Button>
      <ul id={id} hidden={!open}>
        {open && links.map((link) => <LinkRow key={link.id} link={link} {...row} />)}
      </ul>
    </>
  )
}
