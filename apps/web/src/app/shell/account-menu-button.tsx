import { lazy } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { DeferredMenu } from './deferred-menu.tsx'
import type { ShellData } from './shell-data.ts'

const load = () => import('./account-menu.tsx')
const AccountMenu = lazy(load)

export function AccountMenuButton({ data }: { data: ShellData }) {
  const button = (
    <button
      type="button"
      className="relative grid size-9 place-items-center rounded-full transition-colors hover:bg-sunk max-sm:size-11"
    >
      <Avatar name={data.account.name} size={32} />
      <span className="sr-only">Account of {data.account.name}</span>
    </button>
  )
  return (
    <DeferredMenu trigger={button} load={load}>
      {(trigger) => <AccountMenu trigger={trigger} data={data} />}
    </DeferredMenu>
  )
}
