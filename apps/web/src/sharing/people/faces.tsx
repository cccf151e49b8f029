import { Avatar } from '../../ui/avatar.tsx'
import { callOf, usePeople } from './use-people.ts'
import { words } from './words.ts'

const shown = 3

/** Who was let in by name, the latest first: their faces, and what they are called. */
export function Faces({ id }: { id: string }) {
  const people = usePeople(id).data?.results ?? []
  if (people.length === 0) return null
  const first = people.slice(0, shown)
  return (
    <div className="flex items-center gap-3 border-t border-line pt-3 text-table">
      <span className="flex -space-x-1.5">
        {first.map((person) => (
          <span key={person.id} className="flex rounded-full ring-2 ring-surface">
            <Avatar name={callOf(person)} />
          </span>
        ))}
      </span>
      <p className="min-w-0 wrap-anywhere">
        <span className="sr-only">{words.panel.people}: </span>
        {words.panel.and(first.map(callOf), people.length - first.length)}
      </p>
    </div>
  )
}
