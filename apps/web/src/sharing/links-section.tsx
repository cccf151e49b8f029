import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { LinkRow, type LinkRowProps } from './link-row.tsx'
import type { Link } from './link-settings.ts'
import { isDead } from './link-words.ts'
import { words } from './words.ts'

export interface LinksSectionProps extends Omit<LinkRowProps, 'link'> {
  links: readonly Link[]
}

const { links: say } = words

/** All links to it, those that work first. */
export function LinksSection({ links, ...row }: LinksSectionProps) {
  const id = useId()
  const living = links.filter((link) => !isDead(link))
  return (
    <section aria-labelledby={id} className="mt-5 border-t border-line pt-4">
      <h3 id={id} className="font-semibold">
        {say.title}
      </h3>
      {living.length === 0 && <p className="mt-1 text-quiet">{links.length === 0 ? say.none : say.empty}</p>}
      <ul aria-labelledby={id}>
        {living.map((link) => (
          <LinkRow key={link.id} link={link} {...row} />
        ))}
      </ul>
      <DeadLinks links={links.filter(isDead)} row={row} />
    </section>
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
