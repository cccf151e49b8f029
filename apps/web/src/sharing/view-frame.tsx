import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

interface ViewHeadProps {
  title: ReactNode
  onBack: () => void
}

/** What one step of the dialog is about, and the way back. */
export const ViewHead = ({ title, onBack }: ViewHeadProps) => (
  <div className="mb-3 flex min-h-7 items-center justify-between gap-4">
    <h3 className="min-w-0 truncate font-semibold">{title}</h3>
    <Button variant="quiet" size="small" icon={<ArrowLeft size={16} />} className="-mr-2.5" onClick={onBack}>
      {words.links.back}
    </Button>
  </div>
)

/** The step's buttons, the main one first; they stay in sight while the rest scrolls. */
export const ViewFoot = ({ children }: { children: ReactNode }) => (
  <div className="sticky -bottom-6 -mx-6 mt-6 -mb-6 flex flex-row-reverse flex-wrap items-center gap-2 border-t border-line bg-surface px-6 py-4 sm:rounded-b-panel max-sm:-mx-4 max-sm:flex-col max-sm:items-stretch max-sm:px-4">
    {children}
  </div>
)
