import { type Field, listRecordEdits, type ReplyOf } from '@latchkey/contract'
import { ArrowRight } from 'lucide-react'
import { useFresh } from '../../../lib/live/fresh.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { freshMark } from '../../../ui/fresh-mark.ts'
import { Panel } from '../../../ui/panel.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { type Labels, valueText } from '../values/value-text.ts'
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
                  <EditLine key={edit.id} edit={edit} fields={fields} labels={labels} />
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

type EditLineProps = Omit<RecordHistoryProps, 'id'> & { edit: Edit }

function EditLine({ edit, fields, labels }: EditLineProps) {
  const { id, actor, share_id, created_at, reason } = edit
  const field = fields.find(({ key }) => key === edit.field)
  const read = (value: unknown) =>
    (field ? valueText(field, value, labels) : plain(value)) || <span className="text-quiet">{say.nothing}</span>
  const how = share_id ? say.throughLink : actor.kind === 'key' ? say.withKey : ''
  return (
    <li data-fresh={useFresh(id)} className={freshMark}>
      <p>
        <span className="font-medium">{field?.label ?? edit.field}</span>
        {!field && <span className="text-quiet"> ({say.gone})</span>}
      </p>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5 wrap-anywhere">
        <span className="sr-only">{say.from}</span>
        <span className="line-clamp-4 text-quiet">{read(edit.before)}</span>
        <ArrowRight size={12} aria-hidden="true" className="shrink-0 self-center text-quiet" />
        <span className="sr-only">{say.to}</span>
        <span className="line-clamp-4">{read(edit.after)}</span>
      </p>
      {reason && <p className="mt-0.5 border-l-2 border-line pl-2 whitespace-pre-line">{reason}</p>}
      <p className="mt-0.5 text-quiet">
        {actor.name ?? (actor.kind === 'system' ? say.system : say.somebody)}
        {how && ` ${how}`} · <RelativeTime at={created_at} />
      </p>
    </li>
  )
}

const plain = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
