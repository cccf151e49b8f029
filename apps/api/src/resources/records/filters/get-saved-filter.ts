import type { Field, SavedFilterDetail } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { ResourceContext } from '../../../platform/context.ts'
import { readStoredFilter } from './read-stored-filter.ts'
import { COLUMNS, FROM, presentSavedFilter, type SavedFilterRow } from './select-saved-filters.ts'

/** One of them. People from outside the shop see its records, and not by what they were chosen. */
export async function getSavedFilter({ pool, grant }: ResourceContext): Promise<SavedFilterDetail> {
  const { rows } = await pool.query<SavedFilterRow & { fields: Field[] }>({
    name: 'saved-filter-get',
    text: `select ${COLUMNS}, p.fields ${FROM} where r.id = $1 and r.deleted_at is null`,
    values: [grant.resource.id],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const { fields, ...found } = row
  const { reach, filter_config, ...filter } = presentSavedFilter(found)
  const isShop = grant.capabilities.includes('export')
  return {
    ...filter,
    fields,
    is_broken: readStoredFilter(fields, row.filter_config) === 'nothing',
    reach: isShop ? reach : null,
    filter_config: isShop ? filter_config : null,
    capabilities: [...grant.capabilities],
  }
}
