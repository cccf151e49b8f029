import type { ResourceKind } from '@latchkey/contract'
import { Filter, Hammer, type LucideIcon, MessagesSquare, Wrench } from 'lucide-react'

const icons: Record<ResourceKind, LucideIcon> = {
  repair_request: Wrench,
  job: Hammer,
  session: MessagesSquare,
  saved_filter: Filter,
}

export function KindIcon({ kind, className }: { kind: ResourceKind; className?: string }) {
  const Icon = icons[kind]
  return <Icon size={16} aria-hidden="true" className={className} />
}
