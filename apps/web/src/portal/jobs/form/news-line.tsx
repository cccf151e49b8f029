import { Button } from '../../../ui/button.tsx'
import type { DraftState } from './draft-state.ts'
import { fieldList } from './saved-line.tsx'
import { words } from './words.ts'

const { together: say } = words

/** What came from another device, or from this one's own copy. */
export function NewsLine({ state: { together, isRestored }, onRead }: { state: DraftState; onRead: () => void }) {
  const lines = [
    isRestored && say.restored,
    together && together.taken.length > 0 && say.taken(fieldList(together.taken)),
    together && together.kept.length > 0 && say.kept(fieldList(together.kept)),
  ].filter((line) => typeof line === 'string')
  return (
    <div role="status" className="mb-5 empty:hidden">
      {lines.length > 0 && (
        <div className="flex items-start justify-between gap-3 rounded-control border border-line bg-surface py-2 pr-2 pl-3">
          <div className="min-w-0 py-1">
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <Button size="small" variant="quiet" onClick={onRead}>
            {say.read}
          </Button>
        </div>
      )}
    </div>
  )
}
