import { Building2, ChevronDown, ChevronRight, Globe } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import type { Everybody } from './use-people.ts'
import { words } from './words.ts'

const { inherited: say } = words

/** Who sees it without having been named, each with the reason why. */
export function Inherited({ everybody }: { everybody: Everybody }) {
  const { owner, visibility, members } = everybody
  return (
    <ul aria-label={say.title} className="flex flex-col gap-1">
      <Line face={<Avatar name={owner.name} />} why={say.owner}>
        <Name {...owner} />
      </Line>
      {members.total > 0 && <ShopLine everybody={everybody} />}
      {visibility === 'public' && (
        <Line face={<Globe size={16} aria-hidden="true" className="text-quiet" />} why={say.becausePublic}>
          {say.anyone}
        </Line>
      )}
    </ul>
  )
}

/** Folded to one line, since it may be many. */
function ShopLine({ everybody: { members, workspace } }: { everybody: Everybody }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const Icon = open ? ChevronDown : ChevronRight
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] flex-wrap items-center gap-x-3 gap-y-0.5 rounded-control px-2 py-1 text-left transition-colors hover:bg-sunk max-sm:min-h-11"
      >
        <span className="grid w-6 place-items-center">
          <Building2 size={16} aria-hidden="true" className="text-quiet" />
        </span>
        <span className="flex min-w-0 flex-1 basis-44 items-center gap-1">
          <span className="min-w-0 truncate">{say.shop(workspace.name, members.total)}</span>
          <Icon size={16} aria-hidden="true" className="text-quiet" />
        </span>
        <span className="text-table text-quiet max-sm:basis-full max-sm:pl-9">{say.because}</span>
      </button>
      <ul id={id} hidden={!open} className="mb-2 ml-9 border-l border-line pl-3">
        {open &&
          // Two may have one name; the list only ever comes whole.
          members.people.map((member, index) => (
            <Line key={index} face={<Avatar name={member.name} size={20} />} why={say.memberRoles[member.role]}>
              <Name {...member} />
            </Line>
          ))}
        {open && members.total > members.people.length && (
          <li className="py-1 text-table text-quiet">{say.more(members.total - members.people.length)}</li>
        )}
      </ul>
    </li>
  )
}

const Line = ({ face, why, children }: { face: ReactNode; why: string; children: ReactNode }) => (
  <li className="flex min-h-9 items-center gap-3 py-1">
    <span className="grid w-6 place-items-center">{face}</span>
    <span className="min-w-0 flex-1 truncate">{children}</span>
    <span className="text-table text-quiet">{why}</span>
  </li>
)

const Name = ({ name, is_me }: { name: string; is_me: boolean }) => (
  <>
    {name}
    {is_me && <span className="text-quiet"> ({say.me})</span>}
  </>
)
