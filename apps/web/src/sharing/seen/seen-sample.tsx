import { type AccessMode, listSavedFilterRecords, previewShare } from '@latchkey/contract'
import { useAtRest } from '../../lib/use-at-rest.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { words } from '../words.ts'
import { SampleTable } from './sample-table.tsx'

interface SeenSampleProps {
  thing: string
  mode: AccessMode
  /** null: all. */
  shared: readonly string[] | null
  /** How many fields there are. */
  total: number
}

const { seen: say } = words
const rowsShown = 3

/** How many records such a link shows now, and the first of them with the fields that it would show. */
export function SeenSample({ thing, mode, shared, total }: SeenSampleProps) {
  const wanted = useAtRest(shared?.join(','))
  const params = { id: thing }
  const preview = useQueryOf(previewShare, {
    params,
    query: { access_mode: mode, ...(wanted && { shared_fields: wanted }) },
  })
  const records = useQueryOf(listSavedFilterRecords, { params, query: { page_size: rowsShown } })
  const share = useStanding(preview)
  const content = share?.kind === 'saved_filter' ? share.content : null
  if (preview.isError || records.isError) return <p className="text-table text-red">{say.sampleFailed}</p>
  if (!content || !records.data) return <p className="text-table text-quiet">{say.waiting}</p>
  const { pipeline, count, count_is_estimate } = content
  const many = `${count_is_estimate ? '≈ ' : ''}${count.toLocaleString()}`
  return (
    <div className="min-w-0">
      <p role="status" className="mb-2 text-table text-quiet tabular-nums">
        {say.records(many, count === 1)} · {shared ? say.some(shared.length, total) : say.all(total)}
      </p>
      {records.data.results.length === 0 ? (
        <p className="text-table text-quiet">{say.sampleNone}</p>
      ) : (
        <SampleTable caption={say.sample} fields={pipeline.fields} rows={records.data.results} />
      )}
    </div>
  )
}
