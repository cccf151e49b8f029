import type { FieldType, Operator } from '@latchkey/contract'

const operators: Record<Operator, string> = {
  contains: 'contains',
  equals: 'is',
  gt: 'is more than',
  gte: 'is at least',
  lt: 'is less than',
  lte: 'is at most',
  starts_with: 'starts with',
  ends_with: 'ends with',
  is_empty: 'is empty',
  is_not_empty: 'is not empty',
}

/** Where the usual words would not be how one says it. */
const operatorsOf: Partial<Record<FieldType, Partial<Record<Operator, string>>>> = {
  date: { equals: 'is on', gt: 'is after', gte: 'is on or after', lt: 'is before', lte: 'is on or before' },
  multi_select: { contains: 'has' },
  user: { contains: 'includes', equals: 'is only' },
}

/** What the parts say that are loaded when they are asked for: the filter, and the dialog of a record. */
export const partWords = {
  filter: {
    title: 'Show only records where',
    condition: (number: number) => `Condition ${number}`,
    field: 'Field',
    operator: 'How it is compared',
    value: 'Value',
    amount: 'Amount',
    currency: 'Currency',
    any: 'Any',
    add: 'Add condition',
    remove: (number: number) => `Remove condition ${number}`,
    apply: 'Show these',
    clear: 'Clear filter',
    missing: 'Say what to compare with.',
    says: (type: FieldType, operator: Operator) => operatorsOf[type]?.[operator] ?? operators[operator],
  },
  gone: 'This record is no longer among those shared with you. Nobody reads what is written here.',
  edit: {
    save: 'Save',
    cancel: 'Cancel',
    currency: (label: string) => `${label}, currency`,
    nothing: 'Nothing is changed yet.',
    number: 'Write a number such as 12 or 12.5.',
    money: 'Three letters such as GBP.',
    now: (value: string) => `Now it is: ${value}`,
    nowEmpty: 'Now it is empty.',
    conflict: 'Somebody else changed this meanwhile. What you typed is kept: look at it once more, then save.',
    leaves: 'This change would take the record out of what is shared with you. Nothing was changed.',
    gone: 'This record is no longer among those shared with you. Nothing was changed.',
    saved: (name: string) => `Saved: ${name}.`,
    dropped: (name: string) => `Saved. With that, ${name} is no longer among those shared with you.`,
  },
}
