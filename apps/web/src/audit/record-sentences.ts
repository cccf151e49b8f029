import type { AuditAction } from '@latchkey/contract'
import { listed, type Sentences } from './said.ts'
import { settingWords } from './setting-words.ts'

type RecordAction = Extract<AuditAction, `${'pipeline' | 'record' | 'saved_filter'}.${string}`>

export const recordSentences: Sentences<RecordAction> = {
  'pipeline.created': { label: 'Table made', sentence: ({ name }) => `made the table ${name}` },
  'pipeline.changed': {
    label: 'Table changed',
    sentence: ({ name, changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of the table ${name}`,
  },
  'pipeline.deleted': {
    label: 'Table deleted',
    sentence: ({ name }) => `deleted the table ${name} with its records`,
  },
  'record.created': { label: 'Record added', sentence: ({ pipeline }) => `added a record to ${pipeline}` },
  'record.edited': {
    label: 'Record changed',
    sentence: ({ pipeline, fields, share_id }) =>
      `changed ${listed(firstOf(fields))} of a record in ${pipeline}${through(share_id)}`,
  },
  'record.deleted': { label: 'Record deleted', sentence: ({ pipeline }) => `deleted a record of ${pipeline}` },
  'record.restored': { label: 'Record restored', sentence: ({ pipeline }) => `restored a record of ${pipeline}` },
  'record.imported': {
    label: 'Records imported',
    sentence: ({ pipeline, records }) =>
      `imported ${records === 1 ? '1 record' : `${records.toLocaleString('en')} records`} into ${pipeline}`,
  },
  'record.commented': {
    label: 'Record commented on',
    sentence: ({ pipeline, share_id }) => `commented on a record of ${pipeline}${through(share_id)}`,
  },
  'saved_filter.created': { label: 'Filter saved', sentence: ({ title }) => `saved the filter ${title}` },
  'saved_filter.changed': {
    label: 'Saved filter changed',
    sentence: ({ changes }) => `changed ${listed(Object.keys(changes).map(settingWords))} of a saved filter`,
  },
  'saved_filter.deleted': {
    label: 'Saved filter deleted',
    sentence: ({ title }) => `deleted the saved filter ${title}`,
  },
}

/** Fields by key, which is what they are called where no table is at hand. */
const firstOf = (keys: string[]) => (keys.length <= 4 ? keys : [...keys.slice(0, 3), `${keys.length - 3} other fields`])

const through = (shareId: string | null) => (shareId ? ' through a link' : '')
