import { type Field, listRecordEdits, type ReplyOf } from '@latchkey/contract'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { EditLine } from '../../../ui/edit-line.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { fieldText, type Labels } from '../../../ui/record-values/field-text.ts'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { words } from '../words.ts'

const { history: say } = words

type Edit = ReplyOf<typeof listRecordEdits>['results'][number]

interface RecordHistoryProps {
  id: string
  fields: readonly Field[]
  labels: Labels
}

/** What changed in it, field by field: who, when, from what to what, and why. */
export function RecordHistory({ id, fields, labels }: RecordHistoryProps) {
  const edits = usePagesOf(listRecordEdits, { params: { id }, query: { page_size: 20 } })
  return (
    <Panel title={say.title}>
      <QueryState query={edits} failed={say.failed} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first) return <p className="text-table text-quiet">{say.empty}</p>
          return (
            <>
              <ol aria-label={say.title} className="flex flex-col gap-4 text-table">
                {rows.map((edit) => (
                  <FieldEdit key={edit.id} edit={edit} fields={fields} labels={labels} />
                ))}
              </ol>
              {edits.hasNextPage && <ShowMore query={edits} shown={rows.length} first={first} />}
            </>
          )
        }}
      </QueryState>
    </Panel>
  )
}

/** A field that was taken out of the table still has its past. */
function FieldEdit({ edit, fields, labels }: Omit<RecordHistoryProps, 'id'> & { edit: Edit }) {
  const field = fields.find(({ key }) => key === edit.field)
  const read = (value: unknown) => (field ? fieldText(field, value, labels) : plain(value))
  const label = (
    <>
      <span className="font-medium">{field?.label ?? edit.field}</span>
      {!field && <span className="text-quiet"> ({say.gone})</span>}
    </>
  )
  return <EditLine edit={edit} label={label} before={read(edit.before)} after={read(edit.after)} />
}

const plain = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
