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
  noneHere: 'There is nothing on this page any more.',
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
  pages: {
    label: 'Pages',
    next: 'Next page',
    previous: 'Previous page',
    first: 'First page',
    range: (from: string, to: string, all: string) => `${from} to ${to} of ${all}`,
    some: (shown: string, all: string) => `${shown} of ${all}`,
  },
  changed: 'The records have changed.',
  part: 'This part could not be loaded. Load the page again.',
  filter: { open: 'Filter', active: (count: number) => `Filter (${count})` },
  export: {
    label: 'Download',
    formats: { csv: 'CSV', json: 'JSON', xlsx: 'Excel' },
    all: 'All of it.',
    found: 'What was found, in this order.',
    tooMany: (most: string) => `Excel takes ${most} records at most. Take CSV.`,
    progress: (size: string) => `${size} so far`,
    stop: 'Stop',
    done: (name: string) => `${name} is downloaded.`,
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
