import { ChevronsUpDown } from 'lucide-react'
import { lazy } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { Mark } from '../../ui/mark.tsx'
import { DeferredMenu } from './deferred-menu.tsx'
import type { ShellData } from './shell-data.ts'

const load = () => import('./workspace-menu.tsx')
const WorkspaceMenu = lazy(load)

/** The shop's plate at the head of the rail. With one shop only there is nothing to switch, so it is no button. */
export function WorkspaceSwitcher({ data, folded }: { data: ShellData; folded: boolean }) {
  const name = data.workspace?.name ?? 'Latchkey'
  const plate = (
    <>
      {data.workspace ? <Avatar name={name} size={32} shape="shop" /> : <Mark size={32} />}
      {!folded && <span className="min-w-0 flex-1 truncate text-start font-semibold">{name}</span>}
    </>
  )
  const frame = 'flex h-11 min-w-0 items-center gap-2.5 rounded-control px-1.5 lg:w-full'
  if (data.memberships.length < 2)
    return (
      <div className={frame}>
        {plate}
        {folded && <span className="sr-only">{name}</span>}
      </div>
    )
  const button = (
    <button type="button" className={`${frame} transition-colors -outline-offset-2! hover:bg-sunk`}>
      {plate}
      {!folded && <ChevronsUpDown size={16} aria-hidden="true" className="text-quiet" />}
      <span className="sr-only">{folded ? `${name}, change workspace` : ', change workspace'}</span>
    </button>
  )
  return (
    <DeferredMenu trigger={button} load={load}>
      {(trigger) => <WorkspaceMenu trigger={trigger} data={data} />}
    </DeferredMenu>
  )
}
