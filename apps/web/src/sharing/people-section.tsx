import { Building2, Lock, Users } from 'lucide-react'
import { useId } from 'react'
import { useMe } from '../lib/use-me.ts'
import type { ShareTarget } from './share-target.ts'
import { words } from './words.ts'

const { people: say } = words

/** Who sees it without a link. */
export function PeopleSection({ target: { visibility, people } }: { target: ShareTarget }) {
  const id = useId()
  const shop = useMe().data?.workspace?.name ?? ''
  const isPrivate = visibility === 'private'
  const Icon = isPrivate ? Lock : Building2
  return (
    <section aria-labelledby={id} className="mt-5 border-t border-line pt-4">
      <h3 id={id} className="mb-2 font-semibold">
        {say.title}
      </h3>
      <ul aria-labelledby={id} className="flex flex-col gap-2">
        <li className="flex items-center gap-2.5">
          <Icon size={16} aria-hidden="true" className="text-quiet" />
          <span className="min-w-0 flex-1">{isPrivate ? say.owner : say.everyone(shop)}</span>
          <span className="text-table text-quiet">{isPrivate ? say.isPrivate : say.inherited}</span>
        </li>
        {people > 0 && (
          <li className="flex items-center gap-2.5">
            <Users size={16} aria-hidden="true" className="text-quiet" />
            {say.byName(people)}
          </li>
        )}
      </ul>
    </section>
  )
}
