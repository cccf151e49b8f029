import type { ClientBase } from 'pg'
import { sealedColumns, textOf } from './sealed-columns.ts'

/** How many values each key has sealed, as they lie in the database now. */
export async function countByKey(client: ClientBase) {
  const { rows } = await client.query<{ id: string; count: number }>(
    `select id, sum(count)::int as count from (${sealedColumns
      .map(
        (one) => `select split_part(${textOf(one)}, '.', 1) as id, count(*) as count from ${one.table}
          where ${one.column} is not null group by 1`,
      )
      .join(' union all ')}) each group by id`,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
