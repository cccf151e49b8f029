import type * as z from 'zod/mini'

/** Whatever a type is called in code, as one says it. */
const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
}

const formats: Record<string, string> = {
  email: 'Must be an e-mail address',
  url: 'Must be a web address',
  uuid: 'Must be an id',
  guid: 'Must be an id',
  date: 'Must be a date such as 2026-11-21',
  datetime: 'Must be a time such as 2026-11-21T09:00:00Z',
}

const units: Record<string, string> = { string: ' characters', array: ' of them', set: ' of them', file: ' bytes' }

/** What is wrong with a value where its schema has no words of its own: plain enough for a form, and for an answer. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'Is required'
  switch (issue.code) {
    case 'invalid_type':
      return `Must be ${types[issue.expected] ?? 'left out'}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `Must be ${String(issue.values[0])}`
        : `Must be one of: ${issue.values.join(', ')}`
    case 'too_big':
      return `At most ${issue.maximum.toLocaleString('en')}${units[issue.origin] ?? ''}`
    case 'too_small':
      return `At least ${issue.minimum.toLocaleString('en')}${units[issue.origin] ?? ''}`
    case 'not_multiple_of':
      return `Must be a multiple of ${issue.divisor}`
    case 'invalid_format':
      return formats[issue.format] ?? 'Is not of the right form'
    case 'unrecognized_keys':
      return 'Not known here'
    default:
      return 'Is not of the right form'
  }
}
