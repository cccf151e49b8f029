import { createSavedFilter, createShare, type FilterConfig, type ReplyOf } from '@latchkey/contract'
import { dealFields, makePipeline, makeRecord } from '@latchkey/db/testing'
import { signUp } from './people.ts'
import type { TestApp } from './start-test-app.ts'

export const activeOnly: FilterConfig = {
  groups: [{ id: 'group-1', logic: 'AND', filters: [{ field: 'status', operator: 'equals', value: 'active' }] }],
  groupLogic: 'AND',
}

type Data = Parameters<typeof makeRecord>[2]

/** A shop with a pipeline of deals, some of them active, and a saved filter of those. */
export async function openRecords(app: TestApp, { filter_config = activeOnly, fields = dealFields as object[] } = {}) {
  const owner = await signUp(app)
  const pipeline = await makePipeline(app.db, { id: owner.workspaceId }, { name: 'Deals', fields: fields as never })
  const record = (data?: Data, more?: Parameters<typeof makeRecord>[3]) => makeRecord(app.db, pipeline, data, more)
  const body = { name: 'Active deals', pipeline_id: pipeline.id, filter_config }
  const filter = await owner.browser.get(createSavedFilter, { body })
  const share = async (wish: object = {}): Promise<ReplyOf<typeof createShare> & { token: string }> => {
    const made = await owner.browser.get(createShare, { params: { id: filter.id }, body: wish })
    return { ...made, token: made.url.split('/').at(-1) ?? '' }
  }
  return { ...owner, pipeline, record, filter, share }
}
