import { mostSheetRows } from '@latchkey/contract'
import type { Pool } from 'pg'

const BATCHES = 10

/** One record more than a spreadsheet takes, in parts that no statement limit meets. */
export async function fillPipeline(pool: Pool, pipelineId: string) {
  for (let i = 0; i < BATCHES; i++) {
    await pool.query(
      `insert into pipeline_record (id, pipeline_id, workspace_id, data)
       select gen_random_uuid(), p.id, p.workspace_id, '{"status":"active"}'
       from pipeline p, generate_series(1, $2) where p.id = $1`,
      [pipelineId, mostSheetRows / BATCHES + (i === 0 ? 1 : 0)],
    )
  }
}
