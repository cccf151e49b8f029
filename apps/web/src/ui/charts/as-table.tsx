import { type Column, Table } from '../table.tsx'

const words = { table: 'The same as a table' }

interface AsTableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** What is not in it. */
  note?: string
}

/** What a chart shows in figures, behind it. */
export const AsTable = <Row,>({ note, ...table }: AsTableProps<Row>) => (
  <details className="group mt-4">
    <summary className="w-fit rounded-small text-table text-accent-text underline decoration-accent-line underline-offset-3">
      {words.table}
    </summary>
    <div className="mt-3 max-w-120">
      <Table {...table} />
      {note && <p className="mt-3 text-small text-quiet">{note}</p>}
    </div>
  </details>
)
