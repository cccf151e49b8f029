import type { RecordData } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError, invalid } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { type Tx, transact } from '../../../platform/transact.ts'
import { searchTextOf } from '../query/search-text.ts'
import type { RecordView } from '../record-view.ts'
import type { CsvFile } from './open-file.ts'
import type { ReadRow } from './read-row.ts'
import { relateRows } from './relate-rows.ts'

/** For the longest file on a busy machine. */
const PATIENCE = { timeout: 300_000 }
const LETTERS_AT_ONCE = 250_000

/** Writes down a file that was found good: all of it or nothing. Gives how many records there are more. */
export async function writeRows(ctx: MemberContext, pipeline: RecordView['pipeline'], file: CsvFile) {
  const { id: pipeline_id, name, workspaceId } = pipeline
  return transact(
    ctx,
    async (tx) => {
      let records = 0
      for await (const group of relateRows(ctx.pool, workspaceId, file)) {
        // A record that a relation leads to was there a moment ago.
        if (group.some(({ problems }) => problems.length > 0))
          throw invalid('file', 'Related records just changed. Try again')
        for (const portion of portionsOf(group)) await insert(tx, pipeline, portion)
        records += group.length
      }
      await tx.record('record.imported', { pipeline_id, pipeline: name, records }, { workspaceId })
      return records
    },
    PATIENCE,
  )
}

type NewRow = { id: string; data: RecordData; search_text: string }

async function insert({ db }: Tx, { id, workspaceId }: RecordView['pipeline'], rows: readonly NewRow[]) {
  const written = await db.$executeRaw`
    insert into pipeline_record (id, pipeline_id, workspace_id, data, search_text)
    select d.id, p.id, p.workspace_id, d.data, d.search_text
    from pipeline p, json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, data jsonb, search_text text)
    where p.id = ${id}::uuid and p.workspace_id = ${workspaceId}::uuid and p.deleted_at is null`
  if (written !== rows.length) throw new AppError('not_found')
}

/** Parts of one statement's size: it has seconds, and every letter goes into an index. */
function* portionsOf(group: readonly ReadRow[]): Generator<NewRow[]> {
  let portion: NewRow[] = []
  let letters = 0
  for (const { data } of group) {
    const row = { id: newId(), data, search_text: searchTextOf(data) }
    portion.push(row)
    letters += row.search_text.length
    if (letters < LETTERS_AT_ONCE) continue
    yield portion
    portion = []
    letters = 0
  }
  if (portion.length > 0) yield portion
}
