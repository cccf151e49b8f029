import type { ReactNode } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { Menu, MenuChoice } from '../../ui/menu.tsx'
import type { ShellData } from './shell-data.ts'

export default function WorkspaceMenu({ trigger, data }: { trigger: ReactNode; data: ShellData }) {
  return (
    <Menu trigger={trigger} align="start" defaultOpen>
      <MenuChoice
        label="Workspaces"
        value={data.workspace?.id ?? ''}
        onChange={data.onSwitchWorkspace}
        options={data.memberships.map(({ id, name }) => ({
          value: id,
          label: name,
          icon: <Avatar name={name} size={20} shape="shop" />,
        }))}
      />
    </Menu>
  )
}
