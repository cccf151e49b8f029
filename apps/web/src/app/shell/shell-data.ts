interface ShellAccount {
  name: string
  email: string
}

interface ShellWorkspace {
  id: string
  name: string
  /** `#rrggbb`, the workspace's own; without it Latchkey's green. */
  accent?: string | null
}

export interface ShellData {
  account: ShellAccount
  workspace: ShellWorkspace | null
  /** Every workspace this account is a member of, the present one included. */
  memberships: { id: string; name: string }[]
  onSwitchWorkspace: (id: string) => void
  onSignOut: () => void
}
