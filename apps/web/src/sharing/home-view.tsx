import { Plus } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { AsksSection } from './asks-section.tsx'
import { LinksSection, type LinksSectionProps } from './links-section.tsx'
import { type PeoplePlan, PeopleSection } from './people/people-section.tsx'
import { startsPrivate } from './starts-private.ts'
import { ViewFoot } from './view-frame.tsx'
import { words } from './words.ts'

interface HomeViewProps extends LinksSectionProps {
  onNew: () => void
  onPlan: (plan: PeoplePlan) => void
}

/** All in one place: who asks, who sees it by name or for another reason, and the links. */
export function HomeView({ onNew, onPlan, ...list }: HomeViewProps) {
  const { target } = list
  // What starts with its owner alone is shared by name first; all else by link.
  const byName = startsPrivate(target.kind)
  return (
    <>
      <AsksSection target={target} />
      <PeopleSection target={target} onPlan={onPlan} autoFocus={byName} />
      <LinksSection {...list} />
      <ViewFoot>
        <Button variant="primary" icon={<Plus size={16} />} onClick={onNew} autoFocus={!byName}>
          {words.links.fresh}
        </Button>
      </ViewFoot>
    </>
  )
}
