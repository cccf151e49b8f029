import { Share2, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { words } from './words.ts'

interface SelectionBarProps {
  count: number
  onShare: () => void
  onClear: () => void
}

/** What can be done with all that are chosen; it stays in sight. */
export const SelectionBar = ({ count, onShare, onClear }: SelectionBarProps) => (
  <div className="sticky bottom-4 z-2 mt-4 flex justify-center empty:hidden max-sm:bottom-18">
    {count > 0 && (
      <section
        aria-label={words.list.chosen(count)}
        className="flex animate-rise items-center gap-2 rounded-panel border border-line bg-surface p-2 shadow-float"
      >
        <Button variant="primary" icon={<Share2 size={16} />} onClick={onShare}>
          {words.list.shareMany(count)}
        </Button>
        <Button variant="quiet" icon={<X size={16} />} onClick={onClear}>
          {words.list.clearChosen}
        </Button>
      </section>
    )}
    <p role="status" className="sr-only">
      {count > 0 ? words.list.chosen(count) : ''}
    </p>
  </div>
)
