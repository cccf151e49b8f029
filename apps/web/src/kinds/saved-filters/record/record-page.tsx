import type { Field } from '@latchkey/contract'
import type { Live } from '../../../lib/live/use-live.ts'
import { Fact } from '../../../ui/fact.tsx'
import { Link } from '../../../ui/link.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainValueInput } from '../../../ui/record-values/plain-value-input.tsx'
import { RecordField } from '../../../ui/record-values/record-field.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { twoColumns } from '../../../ui/two-columns.ts'
import type { FilterDetail } from '../page/use-filter-change.ts'
import { recordName } from '../record-name.ts'
import { words } from '../words.ts'
import { CommentsOfFilter } from './comments-of-filter.tsx'
import { type RecordOfFilter, useRecordOfFilter } from './use-record-of-filter.ts'

interface RecordPageProps {
  filter: FilterDetail
  record: RecordOfFilter
  live: Live
}

/** One record as those have it who came to it through the filter. */
export function RecordPage({ filter, record, live }: RecordPageProps) {
  const may = (capability: FilterDetail['capabilities'][number]) => filter.capabilities.includes(capability)
  const actions = useRecordOfFilter(filter.id, record.id)
  return (
    <>
      <PageHeader
        title={recordName(filter, record)}
        above={<Link to={`/saved-filters/${filter.id}`}>{filter.name}</Link>}
      />
      <div className={twoColumns}>
        <div className="flex min-w-0 flex-col gap-8">
          <section aria-label={words.record.fields}>
            <ul className="border-t border-line">
              {filter.fields.map((field) => (
                <RecordField
                  key={field.key}
                  field={field}
                  record={record}
                  labels={null}
                  Input={PlainValueInput}
                  mayEdit={may('edit') && isChangeable(field)}
                  {...actions}
                />
              ))}
            </ul>
          </section>
          <CommentsOfFilter id={filter.id} recordId={record.id} mayComment={may('comment')} />
        </div>
        <Panel title={words.facts.title}>
          <dl className="flex flex-col gap-2.5 text-table">
            <Fact name={words.facts.table}>{filter.pipeline.name}</Fact>
            <Fact name={words.facts.created}>
              <RelativeTime at={record.created_at} />
            </Fact>
            <Fact name={words.facts.changed}>
              <RelativeTime at={record.updated_at} />
            </Fact>
          </dl>
        </Panel>
      </div>
      <LiveLine isAway={live.isAway} said={live.said} />
    </>
  )
}

/** People and related records are known here by name alone, so they are only read. */
const isChangeable = ({ type }: Field) => type !== 'user' && type !== 'relation'
