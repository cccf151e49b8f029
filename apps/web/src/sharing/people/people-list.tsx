import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { ShareTarget } from '../share-target.ts'
import { PersonRow } from './person-row.tsx'
import { RemovedRow } from './removed-row.tsx'
import type { Person } from './use-people.ts'
import { useRemoval } from './use-removal.ts'
import { words } from './words.ts'

interface PeopleListProps {
  people: readonly Person[]
  target: ShareTarget
  mayManage: boolean
}

/** More than `most` are folded to the latest few, so that the rest of the dialog stays near. */
const most = 8
const few = 5

/** Everybody who was let in by name, the latest first. Who was removed last stays in sight, with a way back. */
export function PeopleList({ people, target, mayManage }: PeopleListProps) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [unfolded, setUnfolded] = useState(false)
  const { removed, busy, takeAway, giveBack } = useRemoval(target, people, list)

  const rows = people.filter((person) => person.id !== removed?.person.id)
  if (rows.length === 0 && !removed) return null
  const isFolded = rows.length > most && !unfolded
  const shown = (isFolded ? rows.slice(0, few) : rows).map((person, at) => (
    <PersonRow
      key={person.id}
      person={person}
      target={target}
      mayManage={mayManage}
      onRemove={() => takeAway(person, at)}
    />
  ))
  if (removed) {
    const { person, at } = removed
    const row = (
      <RemovedRow key={person.id} person={person} target={target} busy={busy} onBack={() => giveBack(person)} />
    )
    shown.splice(at, 0, row)
  }
  return (
    <div>
      <ul ref={list} id={id} aria-label={words.panel.people} className="divide-y divide-line">
        {shown}
      </ul>
      {rows.length > most && (
        <Button
          variant="quiet"
          size="small"
          className="-ml-2.5 mt-1"
          icon={isFolded ? <ChevronRight size={16} /> : <ChevronDown size={16} />}
          aria-expanded={!isFolded}
          aria-controls={id}
          onClick={() => setUnfolded(isFolded)}
        >
          {isFolded ? words.showAll(rows.length) : words.showFew}
        </Button>
      )}
    </div>
  )
}
