import { typeWords } from '../../kinds/jobs/words.ts'
import { AsTable } from '../../ui/charts/as-table.tsx'
import { LengthBars } from '../../ui/charts/length-bars.tsx'
import { Link } from '../../ui/link.tsx'
import { Part } from './part.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

const count = { key: 'jobs', header: words.count, align: 'end' as const }

export function ByType({ types }: { types: Report['by_type'] }) {
  if (types.length === 0) return null
  return (
    <Part title={words.byType}>
      <div className="mt-3">
        <LengthBars
          label={words.byType}
          bars={types.map(({ job_type, jobs }) => ({
            key: job_type,
            label: typeWords(job_type),
            lines: [{ value: jobs, said: words.jobs(jobs) }],
          }))}
        />
      </div>
      <AsTable
        caption={words.byType}
        columns={[
          { key: 'type', header: words.type, main: true, cell: ({ job_type }) => typeWords(job_type) },
          { ...count, cell: ({ jobs }) => jobs.toLocaleString() },
        ]}
        rows={types}
        rowKey={({ job_type }) => job_type}
      />
    </Part>
  )
}

export function ByCustomer({ customers }: { customers: Report['by_customer'] }) {
  if (customers.length === 0) return <Part title={words.byCustomer} lead={words.noCustomers} />
  return (
    <Part title={words.byCustomer} lead={words.byCustomerHint}>
      <LengthBars
        label={words.byCustomer}
        bars={customers.map(({ customer, jobs }) => ({
          key: customer.id,
          label: <Link to={`/customers/${customer.id}`}>{customer.name}</Link>,
          lines: [{ value: jobs, said: words.jobs(jobs) }],
        }))}
      />
      <AsTable
        caption={words.byCustomer}
        columns={[
          { key: 'customer', header: words.customer, main: true, cell: ({ customer }) => customer.name },
          { ...count, cell: ({ jobs }) => jobs.toLocaleString() },
        ]}
        rows={customers}
        rowKey={({ customer }) => customer.id}
      />
    </Part>
  )
}
