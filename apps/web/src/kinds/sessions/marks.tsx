import type { Visibility } from '@latchkey/contract'
import { Building2, Globe, Lock } from 'lucide-react'
import { words } from './words.ts'

const looks = {
  private: { Icon: Lock, colour: 'text-quiet' },
  workspace: { Icon: Building2, colour: 'text-ink' },
  public: { Icon: Globe, colour: 'text-accent-text' },
} as const satisfies Record<Visibility, object>

export function VisibilityMark({ visibility, className = '' }: { visibility: Visibility; className?: string }) {
  const { Icon, colour } = looks[visibility]
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${colour} ${className}`}>
      <Icon size={16} aria-hidden="true" />
      {words.visibilities[visibility]}
    </span>
  )
}
