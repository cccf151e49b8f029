import type { listSavedFilterRecords, PublicShareJson, ReplyOf } from '@latchkey/contract'

type Records = ReplyOf<typeof listSavedFilterRecords>

/** The first records with the fields that leave, and no way to more: a preview fetches nothing. */
export function asRecipientsSee(share: PublicShareJson, records: Records | undefined) {
  if (share.kind !== 'saved_filter' || !share.content || !records) return undefined
  const keys = share.content.pipeline.fields.map(({ key }) => key)
  const results = records.results.map((record) => ({
    ...record,
    data: Object.fromEntries(keys.filter((key) => key in record.data).map((key) => [key, record.data[key]])),
  }))
  return { list: { ...records, results, next_cursor: null }, query: {} }
}
