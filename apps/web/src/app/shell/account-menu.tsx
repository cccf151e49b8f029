import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type ThemeChoice, useTheme } from '../../lib/theme.ts'
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/menu.tsx'
import type { ShellData } from './shell-data.ts'

const themes: { value: ThemeChoice; label: string; icon: ReactNode }[] = [
  { value: 'light', label: 'Light', icon: <Sun size={16} /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={16} /> },
  { value: 'system', label: 'As the system', icon: <Monitor size={16} /> },
]

export default function AccountMenu({ trigger, data }: { trigger: ReactNode; data: ShellData }) {
  const [theme, setTheme] = useTheme()
  return (
    <Menu trigger={trigger} defaultOpen>
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="truncate font-medium">{data.account.name}</p>
        <p className="truncate text-table text-quiet">{data.account.email}</p>
      </div>
      <MenuLine />
      <MenuItem asChild>
        <Link to="/settings/profile">
          <UserRound size={16} className="text-quiet" />
          Profile and devices
        </Link>
      </MenuItem>
      <MenuLine />
      <MenuChoice
        label="Appearance"
        value={theme}
        options={themes}
        onChange={(value) => setTheme(value === 'light' || value === 'dark' ? value : 'system')}
      />
      <MenuLine />
      <MenuItem icon={<LogOut size={16} />} onSelect={data.onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  )
}
