import type { RepairStatus } from '@latchkey/contract'

/** How the shop and outsiders alike see where a repair request stands. Light: the public pages load it too. */
export const statusWords: Record<RepairStatus, string> = {
  open: 'Open',
  in_progress: 'In progress',
  on_hold: 'On hold',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

export const statusTones = {
  open: 'open',
  in_progress: 'moving',
  on_hold: 'waiting',
  completed: 'done',
  cancelled: 'refused',
} as const satisfies Record<RepairStatus, string>
