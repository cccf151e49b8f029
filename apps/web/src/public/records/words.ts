import type { FieldType, PublicShareJson } from '@latchkey/contract'

type Mode = PublicShareJson['access_mode']

const may: Record<Mode, string> = {
  view_only: 'Read',
  comment: 'Read and comment',
  filtered_edit: 'Read and change',
  export: 'Read and download',
}

/** From one end and from the other. */
const orders: Partial<Record<FieldType, [up: string, down: string]>> = {
  number: ['lowest first', 'highest first'],
  currency: ['lowest first', 'highest first'],
  date: ['earliest first', 'latest first'],
  boolean: ['No first', 'Yes first'],
}

/** What the page of a saved filter says; its parts that are loaded later have words of their own. */
export const recordWords = {
  facts: { records: 'Records', about: (count: string) => `About ${count}`, from: 'From', may: 'You can', is: may },
  about: (count: string) => `about ${count}`,
  list: 'Records',
  yes: 'Yes',
  no: 'No',
  unnamed: 'Record',
  none: 'Nothing is in here yet.',
  found: (count: string) => `${count} found.`,
  noneFound: 'Nothing was found.',
  later: 'The records stand here once this is shared.',
  all: 'Show all',
  loading: 'One moment',
  search: { label: 'Search', press: 'Search' },
  sort: {
    label: 'Order',
    '-created_at': 'Newest first',
    created_at: 'Oldest first',
    '-updated_at': 'Last changed first',
    of: (label: string, type: FieldType, isDown: boolean) =>
      `${label}, ${(orders[type] ?? ['A to Z', 'Z to A'])[isDown ? 1 : 0]}`,
  },
  changed: 'The records have changed.',
  filter: { open: 'Filter', active: (count: number) => `Filter (${count})` },
  export: {
    formats: { csv: 'CSV', json: 'JSON', xlsx: 'Excel' },
    all: 'All of it.',
    found: 'What was found, in this order.',
    tooMany: (most: string) => `Excel takes ${most} records at most. Take CSV.`,
  },
  record: {
    open: 'Open',
    edit: 'Edit',
    openOne: (name: string) => `Open ${name}`,
    editOne: (name: string) => `Edit ${name}`,
    actions: 'Actions',
    changed: 'Last changed',
  },
}
