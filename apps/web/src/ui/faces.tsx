import { words } from '../lib/live/words.ts'
import { useMedia } from '../lib/use-media.ts'
import { Avatar } from './avatar.tsx'

interface FacesProps {
  people: readonly { id: string; name: string }[]
  /** Beside the page's column where there is room for one, else above it: a page has both places, and one shows them. */
  place: 'beside' | 'above'
}

const shown = 5

/** Who else looks at this now; nothing where nobody does. */
export function Faces({ people, place }: FacesProps) {
  const hasRoom = useMedia('(width >= 1100px)')
  if (people.length === 0 || hasRoom !== (place === 'beside')) return null
  return (
    <div className="flex items-center gap-2.5 px-1 text-table text-quiet max-lg:mb-4">
      <span className="flex shrink-0">
        {people.slice(0, shown).map(({ id, name }) => (
          <span key={id} className="-ml-1.5 grid rounded-full ring-2 ring-paper first:ml-0">
            <Avatar name={name} />
          </span>
        ))}
      </span>
      <p className="min-w-0">{words.here(people.map(({ name }) => name))}</p>
    </div>
  )
}
