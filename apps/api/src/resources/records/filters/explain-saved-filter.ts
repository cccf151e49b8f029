import { type Explanation, FilterConfig, type ReadFilter } from '@latchkey/contract'
import type { Pool } from 'pg'
import * as z from 'zod/mini'
import { AppError } from '../../../platform/app-error.ts'
import type { ResourceContext } from '../../../platform/context.ts'
import { explanationOf, truthsSql } from '../query/truths.ts'
import { readStoredFilter } from './read-stored-filter.ts'
import { findStored } from './view-of-filter.ts'

/** Which conditions hold for a record of the pipeline, one outside the filter too. Of a broken filter none does. */
export async function explainSavedFilter({ pool, grant }: ResourceContext, recordId: string): Promise<Explanation> {
  const { filter_config, fields, pipeline_id } = await findStored(pool, grant.resource.id)
  const filter = readStoredFilter(fields, filter_config)
  const truths = await findTruths(pool, filter, pipeline_id, recordId)
  const explained = filter === 'nothing' ? null : explanationOf(filter, truths)
  const groups = z.safeParse(FilterConfig, filter_config).data?.groups ?? []
  return {
    matches: explained?.matches ?? false,
    groups: groups.map(({ filters }, g) => ({
      matches: explained?.groups[g]?.matches ?? false,
      filters: filters.map(({ field, operator }, f) => ({
        field,
        operator,
        matches: explained?.groups[g]?.filters[f] ?? false,
      })),
    })),
  }
}

async function findTruths(pool: Pool, filter: ReadFilter | 'nothing', pipelineId: string, recordId: string) {
  const values: unknown[] = [recordId, pipelineId]
  const truths = filter === 'nothing' ? 'array[]::boolean[]' : truthsSql(filter, values)
  const { rows } = await pool.query<{ truths: boolean[] }>(
    `select ${truths} as truths from pipeline_record e where e.id = $1 and e.pipeline_id = $2 and e.deleted_at is null`,
    values,
  )
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return row.truths
}
