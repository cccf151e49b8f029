import {
  type AccessMode,
  listJobTasks,
  listSavedFilterRecords,
  listSessionEntries,
  previewShare,
  type QueryOf,
} from '@latchkey/contract'
import { useParams, useSearchParams } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { asRecipientsSee } from './as-recipients-see.ts'
import { PreviewSheet } from './preview-sheet.tsx'
import { words } from './words.ts'

/** The page of a link before anybody opens it; the address says which link: `?access_mode=comment&share_type=public`. */
export function Component() {
  const { resourceId = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const query: QueryOf<typeof previewShare> = Object.fromEntries(known.flatMap((name) => entryOf(search, name)))
  const preview = useQueryOf(previewShare, { params: { id: resourceId }, query })
  const isRead = preview.data?.kind === 'session'
  const firstPage = { params: { id: resourceId }, query: { page_size: 50 } }
  const entries = useQueryOf(listSessionEntries, firstPage, { enabled: isRead })
  const tasks = useQueryOf(listJobTasks, firstPage, { enabled: preview.data?.kind === 'job' })
  const records = useQueryOf(listSavedFilterRecords, firstPage, { enabled: preview.data?.kind === 'saved_filter' })
  const changeMode = (access_mode: AccessMode) => setSearch({ ...query, access_mode }, { replace: true })
  const isGone = ['not_found', 'forbidden', 'validation_failed'] as const
  if (isGone.some((code) => isProblem(preview.error, code))) return <Gone />
  return (
    <>
      <title>{`${words.title} · Latchkey`}</title>
      <QueryState query={preview} failed={words.failed}>
        {(share) => (
          <PreviewSheet
            share={share}
            entries={entries.data}
            tasks={tasks.data}
            records={asRecipientsSee(share, records.data)}
            onMode={changeMode}
          />
        )}
      </QueryState>
    </>
  )
}

const known = ['access_mode', 'share_type', 'shared_fields']
const entryOf = (search: URLSearchParams, name: string): [string, string][] => {
  const value = search.get(name)
  return value ? [[name, value]] : []
}

const Gone = () => (
  <>
    <title>{`${words.gone} · Latchkey`}</title>
    <EmptyState
      level={1}
      drawing="door"
      headline={words.gone}
      action={<LinkButton to="/shares">{words.back}</LinkButton>}
    >
      {words.goneWhy}
    </EmptyState>
  </>
)
