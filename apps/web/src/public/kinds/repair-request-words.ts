import type { Priority, RepairStatus } from '@latchkey/contract'

const statuses: Record<RepairStatus, string> = {
  open: 'Open',
  in_progress: 'In progress',
  on_hold: 'On hold',
  completed: 'Completed',
  cancelled: 'Cancelled',
}
const priorities: Record<Priority, string> = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' }

export const repairRequestWords = {
  statuses,
  priorities,
  status: 'Status',
  priority: 'Priority',
  place: 'Place',
  until: 'Link works until',
  noEnd: 'No end set',
  photos: 'Photos',
  files: 'Files',
  updates: 'What happened',
  movedTo: 'Moved to',
  takenDown: 'Taken down',
}
