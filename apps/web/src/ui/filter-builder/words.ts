import type { FieldType, Operator } from '@latchkey/contract'

const plain: Record<Operator, string> = {
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

// Text is taken letter by letter: see docs/filters.md.
const asText = { equals: 'is exactly' }

/** Where the usual word would not be how one says it. */
const ofType: Partial<Record<FieldType, Partial<Record<Operator, string>>>> = {
  text: asText,
  phone: asText,
  url: asText,
  date: { equals: 'is on', gt: 'is after', gte: 'is on or after', lt: 'is before', lte: 'is on or before' },
  multi_select: { contains: 'has' },
  user: { contains: 'includes', equals: 'includes exactly' },
}

export const operatorWords = (type: FieldType, operator: Operator) => ofType[type]?.[operator] ?? plain[operator]

export const words = {
  logic: { AND: 'all of these', OR: 'any of these' },
  joins: { AND: 'and', OR: 'or' },
  title: 'Conditions',
  between: 'Groups',
  betweenLead: 'A record fits with',
  betweens: { AND: 'all of the groups', OR: 'any of the groups' },
  group: (number: number) => `Group ${number}`,
  groupLead: 'A record fits with',
  groupLogic: (number: number) => `How the conditions of group ${number} count`,
  removeGroup: (number: number) => `Remove group ${number}`,
  addCondition: 'Add condition',
  addConditionTo: (number: number) => `Add condition to group ${number}`,
  addGroup: 'Add group',
  none: 'No conditions yet.',
  noCondition: 'Add at least one condition.',
  count: {
    fits: (count: number, isAbout: boolean) =>
      `${isAbout ? 'about ' : ''}${count.toLocaleString()} ${count === 1 ? 'record fits' : 'records fit'}`,
    none: 'No record fits now',
    unwritten: 'Finish the conditions to see how many fit.',
    failed: 'How many fit could not be counted.',
    waiting: 'Counting',
  },
  full: 'There is no room for more.',
  condition: (number: number) => `Condition ${number}`,
  field: 'Field',
  operator: 'How it is compared',
  value: 'Value',
  gone: (key: string) => `${key} (no longer there)`,
  remove: (number: number) => `Remove condition ${number}`,
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  amount: 'Amount',
  currency: 'Currency',
  anyCurrency: 'Any currency',
  personBy: 'Name or key',
  persons: { name: 'Name', key: 'Key' },
  personHints: { name: 'Name or part of it', key: 'Number or key' },
  chosenRecord: 'a chosen record',
  recordSearch: 'Search records',
  recordNone: 'No record found',
  problems: {
    field: 'This field is no longer there. Choose another, or remove the condition.',
    operator: 'Choose how it is compared',
    missing: 'Say what to compare with',
    number: 'Write a number such as 12 or 12.5',
    value: 'That does not fit this field',
  },
}
