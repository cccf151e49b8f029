import { listApiKeys } from '@latchkey/contract'
import { lazy } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { KeyExample } from './key-example.tsx'
import { KeysTable } from './keys-table.tsx'
import { words } from './keys-words.ts'
import { ListFrame } from './list-frame.tsx'

// It brings the form library along.
const NewKeyDialog = lazy(() => import('./new-key-dialog.tsx').then(({ NewKeyDialog }) => ({ default: NewKeyDialog })))

export const Component = () => (
  <AdminOnly title={words.title}>
    <Keys />
  </AdminOnly>
)

const Keys = () => (
  <ListFrame
    query={usePagesOf(listApiKeys, { query: { page_size: 50 } })}
    words={words}
    // Two lines; on a phone a small stack.
    skeleton={{ heads: [words.name, words.may, words.ends, words.used], faces: false, height: 'h-15 max-sm:h-43' }}
    NewDialog={NewKeyDialog}
    table={(rows) => <KeysTable rows={rows} />}
    after={<KeyExample />}
  />
)
