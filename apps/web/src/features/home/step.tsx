import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** One line that leads somewhere. */
export function Step({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <li>
      <Link
        to={to}
        className="flex items-center gap-4 rounded-control px-2 py-3.5 text-ink no-underline transition-colors hover:bg-sunk"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{label}</span>
          <span className="block text-table text-quiet">{children}</span>
        </span>
        <ChevronRight size={16} aria-hidden="true" className="text-quiet" />
      </Link>
    </li>
  )
}
