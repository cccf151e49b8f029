import type { RepairStatus } from '@latchkey/contract'
import { statusTones } from '../../public/kinds/repair-request-marks.ts'
import { Badge } from '../../ui/badge.tsx'
import { words } from './words.ts'

export const StatusBadge = ({ status }: { status: RepairStatus }) => (
  <Badge tone={statusTones[status]}>{words.statuses[status]}</Badge>
)
