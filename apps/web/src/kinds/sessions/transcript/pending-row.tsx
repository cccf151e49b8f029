import { Spinner } from '../../../ui/spinner.tsx'
import { words } from '../words.ts'
import { EntryBody } from './entry-body.tsx'
import { Role } from './entry-head.tsx'
import type { Written } from './use-add-entry.ts'

/** It stands there at once, and is on its way. */
export const PendingRow = ({ entry: { role, body } }: { entry: Written }) => (
  <div className="py-4 opacity-70">
    <p className="mb-1.5 flex items-center gap-3">
      <Role role={role} />
      <span className="flex items-center gap-2 text-table text-quiet">
        <Spinner />
        {words.transcript.sending}
      </span>
    </p>
    <EntryBody body={body} />
  </div>
)
