import { Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useLiveTable } from '../../../lib/live/use-live-table.ts'
import { Button } from '../../../ui/button.tsx'
import { Fact } from '../../../ui/fact.tsx'
import { Link } from '../../../ui/link.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { titleOf } from '../../../ui/record-values/field-text.ts'
import { RecordField } from '../../../ui/record-values/record-field.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { twoColumns } from '../../../ui/two-columns.ts'
import { useRecordActions } from '../grid/use-record-actions.ts'
import type { ShownRecord } from '../grid/use-records.ts'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { ValueInput } from '../values/value-input.tsx'
import { words } from '../words.ts'
import { RecordComments } from './record-comments.tsx'
import { RecordHistory } from './record-history.tsx'

const { record: say } = words

/** All of one record; each field is edited where it stands. */
export function RecordPage({ record, pipeline }: { record: ShownRecord; pipeline: ShownPipeline }) {
  const { fields, name, id: pipelineId } = pipeline
  const actions = useRecordActions(fields)
  const live = useLiveTable(pipelineId)
  const [busy, setBusy] = useState(false)
  const isInBin = record.deleted_at !== null
  const act = async () => {
    setBusy(true)
    await (isInBin ? actions.restore(record) : actions.remove(record)).catch(toastProblem)
    await actions.load(record.id).catch(toastProblem)
    setBusy(false)
  }
  return (
    <>
      <PageHeader
        title={titleOf(fields, record)}
        above={
          <>
            <Link to="/records">{words.title}</Link> / <Link to={`/records/${pipelineId}`}>{name}</Link>
          </>
        }
        actions={
          <Button icon={isInBin ? <Undo2 size={16} /> : <Trash2 size={16} />} onClick={act} busy={busy}>
            {isInBin ? words.grid.restore : say.remove}
          </Button>
        }
      />
      {isInBin && <p className="mb-6 rounded-control bg-amber-soft px-3 py-2.5 text-amber">{say.inBin}</p>}
      <div className={twoColumns}>
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-label={say.fields}>
            <ul className="border-t border-line">
              {fields.map((field) => (
                <RecordField
                  key={field.key}
                  field={field}
                  record={record}
                  labels={record.labels}
                  Input={ValueInput}
                  mayEdit={!isInBin}
                  change={actions.change}
                  load={actions.load}
                />
              ))}
            </ul>
          </section>
          <RecordComments id={record.id} mayComment={!isInBin} />
        </div>
        <div className="flex flex-col gap-5">
          <Panel title={say.facts}>
            <dl className="flex flex-col gap-2.5 text-table">
              <Fact name={say.table}>{name}</Fact>
              <Fact name={say.created}>
                <RelativeTime at={record.created_at} />
              </Fact>
              <Fact name={say.changed}>
                <RelativeTime at={record.updated_at} />
              </Fact>
            </dl>
          </Panel>
          <RecordHistory id={record.id} fields={fields} labels={record.labels} />
        </div>
      </div>
      <LiveLine isAway={live.isAway} said="" />
    </>
  )
}
