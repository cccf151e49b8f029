import { TriangleAlert } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { words } from '../words.ts'

const { detail: say } = words

interface BrokenLineProps {
  /** Absent for whoever may not. */
  onMend: (() => void) | undefined
  /** It is being mended. */
  isOpen: boolean
}

/** What to do about a filter whose fields are no longer there. */
export const BrokenLine = ({ onMend, isOpen }: BrokenLineProps) => (
  <div role="alert" className="mb-6 flex items-start gap-2.5 rounded-control bg-amber-soft px-3 py-2.5 text-amber">
    <TriangleAlert size={16} aria-hidden="true" className="mt-0.5" />
    <div className="min-w-0 flex-1">
      <p>{say.broken}</p>
      {onMend && !isOpen && (
        <Button size="small" className="mt-2" onClick={onMend}>
          {say.mend}
        </Button>
      )}
      {!onMend && <p className="mt-1">{say.mendAsk}</p>}
    </div>
  </div>
)
