import type { Field } from '@latchkey/contract'
import type { Pool } from 'pg'
import { type Labelled, labelsOf } from './labels-of.ts'
import type { CsvFile } from './open-file.ts'
import type { ReadRow } from './read-row.ts'

const AT_ONCE = 500

type Relation = { column: string; field: Field; find: (labels: string[]) => Promise<Map<string, Labelled>> }

/** The rows of a file, some at a time, with the ids of the records that their relations name by label. */
export async function* relateRows(
  pool: Pool,
  workspaceId: string,
  { columns, rows }: CsvFile,
): AsyncGenerator<ReadRow[]> {
  const relations: Relation[] = []
  for (const { name: column, field } of columns) {
    if (field?.type === 'relation') relations.push({ column, field, find: await labelsOf(pool, workspaceId, field) })
  }
  let group: ReadRow[] = []
  const related = async () => {
    for (const relation of relations) await relate(group, relation)
    return group
  }
  for await (const row of rows()) {
    group.push(row)
    if (group.length < AT_ONCE) continue
    yield await related()
    group = []
  }
  if (group.length > 0) yield await related()
}

async function relate(group: ReadRow[], { column, field, find }: Relation) {
  const labelOf = ({ asWritten }: ReadRow) => asWritten[field.key]
  const found = await find(group.map(labelOf).filter((label) => typeof label === 'string'))
  for (const row of group) {
    const label = labelOf(row)
    const one = typeof label === 'string' ? found.get(label) : undefined
    if (one && 'id' in one) row.data = { ...row.data, [field.key]: one.id }
    else if (one) row.problems.push({ line: row.line, column, message: one.wrong })
  }
}
