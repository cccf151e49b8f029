import { CloudOff } from 'lucide-react'
import { words } from '../lib/live/words.ts'

interface LiveLineProps {
  isAway: boolean
  said: string
}

/** What others did, for screen readers; and a quiet word over the page while nothing of it would come. */
export const LiveLine = ({ isAway, said }: LiveLineProps) => (
  <>
    <p role="status" className="sr-only">
      {said}
    </p>
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(1rem+var(--foot-bar,0px))] z-20 flex justify-center max-sm:bottom-[calc(4.5rem+var(--foot-bar,0px)+env(safe-area-inset-bottom))] print:hidden"
    >
      {isAway && (
        <p
          title={words.awayWhy}
          className="pointer-events-auto flex animate-fade items-center gap-2 rounded-panel border border-line bg-surface px-3 py-1.5 text-table text-quiet shadow-float"
        >
          <CloudOff size={16} aria-hidden="true" />
          {words.away}
          <span className="sr-only">. {words.awayWhy}</span>
        </p>
      )}
    </div>
  </>
)
