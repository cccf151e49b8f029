import { getCustomer, listJobEdits } from '@latchkey/contract'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { EditLine } from '../../../ui/edit-line.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { customerOf, customerWords } from '../fields/customer-name.ts'
import { jobFieldWords, jobValueWords } from '../page/job-values.ts'
import type { JobPageData } from '../page/use-job-change.ts'
import { DownloadEdits } from './download-edits.tsx'
import { words } from './words.ts'

/** What changed in a job, field by field: from what to what, by whom, when and why. */
export function JobHistory({ job: { id, reference } }: { job: JobPageData }) {
  const edits = usePagesOf(listJobEdits, { params: { id }, query: { page_size: 100 } })
  return (
    <section aria-label={words.title}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="text-quiet">{words.lead}</p>
        <DownloadEdits from={listJobEdits} id={id} reference={reference} />
      </div>
      <QueryState query={edits} failed={words.failed} skeleton={<SkeletonRows faces={false} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first) return <p className="text-quiet">{words.empty}</p>
          return (
            <>
              <ol aria-label={words.title} className="flex flex-col gap-5">
                {rows.map((edit) => (
                  <EditLine
                    key={edit.id}
                    edit={edit}
                    label={<span className="font-medium">{jobFieldWords(edit.field)}</span>}
                    before={valueNode(edit.field, edit.before)}
                    after={valueNode(edit.field, edit.after)}
                  />
                ))}
              </ol>
              {edits.hasNextPage && <ShowMore query={edits} shown={rows.length} first={first} />}
            </>
          )
        }}
      </QueryState>
    </section>
  )
}

const valueNode = (field: string, value: unknown) =>
  field === 'customer_id' && typeof value === 'string' ? <CustomerName id={value} /> : jobValueWords(field, value)

function CustomerName({ id }: { id: string }) {
  const { data, isError } = useQueryOf(getCustomer, { params: { id } })
  if (data) return customerWords(customerOf(data))
  return isError ? words.customer : words.loading
}
