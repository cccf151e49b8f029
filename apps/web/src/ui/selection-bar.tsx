import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

const words = { chosen: (count: number) => `${count} chosen`, clear: 'Clear' }

interface SelectionBarProps {
  count: number
  onClear: () => void
  /** The buttons: what can be done with them. */
  children: ReactNode
}

/** What can be done with all that are chosen; it stays in sight. */
export const SelectionBar = ({ count, onClear, children }: SelectionBarProps) => (
  <div className="sticky bottom-4 z-2 mt-4 flex justify-center empty:hidden max-sm:bottom-18">
    {count > 0 && (
      <section
        aria-label={words.chosen(count)}
        className="flex animate-rise flex-wrap items-center justify-center gap-2 rounded-panel border border-line bg-surface p-2 shadow-float"
      >
        {children}
        <Button variant="quiet" icon={<X size={16} />} onClick={onClear}>
          {words.clear}
        </Button>
      </section>
    )}
    <p role="status" className="sr-only">
      {count > 0 ? words.chosen(count) : ''}
    </p>
  </div>
)
