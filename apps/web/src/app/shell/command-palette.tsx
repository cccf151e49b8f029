import { Command } from 'cmdk'
import { LogOut, Monitor, Moon, Search, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { setTheme } from '../../lib/theme.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { NavigationSection } from './navigation.ts'
import type { ShellData } from './shell-data.ts'

interface CommandPaletteProps {
  sections: NavigationSection[]
  data: ShellData
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Go anywhere, do the small things, without the mouse. */
export default function CommandPalette({ sections, data, open, onOpenChange }: CommandPaletteProps) {
  const navigate = useNavigate()
  const run = (act: () => void) => () => {
    onOpenChange(false)
    act()
  }
  const others = data.memberships.filter(({ id }) => id !== data.workspace?.id)
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label="Search"
      overlayClassName="fixed inset-0 z-40 bg-veil animate-fade"
      contentClassName="fixed z-50 animate-fade overflow-hidden border-line bg-surface shadow-float outline-none max-sm:inset-x-0 max-sm:top-0 max-sm:border-b sm:left-1/2 sm:top-[14dvh] sm:w-140 sm:max-w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:rounded-panel sm:border"
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search size={16} aria-hidden="true" className="text-quiet" />
        <Command.Input
          placeholder="Go to, or do"
          className="h-12 min-w-0 flex-1 bg-transparent text-phone outline-none!"
        />
      </div>
      <Command.List className="max-h-[50dvh] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-6 text-quiet">Nothing here goes by that name.</Command.Empty>
        <Group heading="Go to">
          {sections.flatMap(({ title, entries }) =>
            entries.flatMap(({ to, label, icon: Icon, pages = [] }) =>
              [{ to, label, aside: title }, ...pages.map((page) => ({ ...page, aside: label }))].map((place) => (
                <Item
                  key={place.to}
                  icon={<Icon size={16} />}
                  aside={place.aside}
                  onSelect={run(() => navigate(place.to))}
                >
                  {place.label}
                </Item>
              )),
            ),
          )}
        </Group>
        {others.length > 0 && (
          <Group heading="Change workspace">
            {others.map(({ id, name }) => (
              <Item
                key={id}
                icon={<Avatar name={name} size={20} shape="shop" />}
                onSelect={run(() => data.onSwitchWorkspace(id))}
              >
                {name}
              </Item>
            ))}
          </Group>
        )}
        <Group heading="Do">
          <Item icon={<Sun size={16} />} aside="Appearance" onSelect={run(() => setTheme('light'))}>
            Light
          </Item>
          <Item icon={<Moon size={16} />} aside="Appearance" onSelect={run(() => setTheme('dark'))}>
            Dark
          </Item>
          <Item icon={<Monitor size={16} />} aside="Appearance" onSelect={run(() => setTheme('system'))}>
            As the system
          </Item>
          <Item icon={<LogOut size={16} />} onSelect={run(data.onSignOut)}>
            Sign out
          </Item>
        </Group>
      </Command.List>
    </Command.Dialog>
  )
}

const Group = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <Command.Group
    heading={heading}
    className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-small **:[[cmdk-group-heading]]:text-quiet"
  >
    {children}
  </Command.Group>
)

interface ItemProps {
  icon: ReactNode
  aside?: string | null
  onSelect: () => void
  children: string
}

const Item = ({ icon, aside, onSelect, children }: ItemProps) => (
  <Command.Item
    value={aside ? `${children} ${aside}` : children}
    onSelect={onSelect}
    className="flex h-9 cursor-pointer items-center gap-3 rounded-control px-2.5 select-none data-[selected=true]:bg-sunk max-sm:h-11"
  >
    <span className="grid w-5 place-items-center text-quiet">{icon}</span>
    <span className="min-w-0 flex-1 truncate">{children}</span>
    {aside && <span className="text-small text-quiet">{aside}</span>}
  </Command.Item>
)
