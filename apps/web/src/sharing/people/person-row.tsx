import { Avatar } from '../../ui/avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import type { ShareTarget } from '../share-target.ts'
import { PersonMenu } from './person-menu.tsx'
import { RoleSelect } from './role-select.tsx'
import { callOf, type Person } from './use-people.ts'
import { words } from './words.ts'

interface PersonRowProps {
  person: Person
  target: ShareTarget
  mayManage: boolean
  onRemove: () => void
}

export const PersonRow = ({ person, target, mayManage, onRemove }: PersonRowProps) => (
  <li data-person={person.email} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
    <Avatar name={callOf(person)} />
    <div className="min-w-0 flex-1 basis-44">
      <p className="truncate font-medium">{callOf(person)}</p>
      <p className="truncate text-table text-quiet">
        {person.status === 'pending' ? (
          <>
            {words.unopened} · {words.invitedAt} <RelativeTime at={person.created_at} />
          </>
        ) : (
          person.name !== null && person.email
        )}
      </p>
    </div>
    {mayManage ? (
      <div className="ml-auto flex items-center gap-1 max-sm:ml-9 max-sm:basis-full max-sm:justify-between">
        <RoleSelect person={person} target={target} />
        <PersonMenu person={person} target={target} onRemove={onRemove} />
      </div>
    ) : (
      <span className="ml-auto text-table text-quiet">{words.roles[person.role]}</span>
    )}
  </li>
)
