import { type Endpoint, endpoints } from '@latchkey/contract'
import { expect, it } from 'vitest'
import type * as z from 'zod/mini'

/** How every list is asked for, and answered. */
const ASKED = ['page', 'page_size', 'cursor', 'count']
const ANSWERED = ['results', 'count', 'count_is_estimate', 'page', 'page_size', 'next_cursor']

/** Results that come all at once, and why there is never one more page of them. */
const atOnce: Record<string, string> = {
  createSharesInBulk: 'one for each that was named, 200 at most',
  setJobStatuses: 'one for each that was named, 200 at most',
  getSystem: 'the newest 50 that failed, with the count of all',
}

/** Every other list within an answer, by its name, and what keeps it short. */
const short: Record<string, string> = {
  'capabilities mails_off asks_for offered scopes events': 'a set of our own words',
  'next_statuses next_steps locked_fields tasks by_score turnaround changed_since': 'a set of our own words',
  'job_types shared_fields recipients fields options groups filters': 'bounded where it is written',
  'files photos': '20 of a thing at most',
  'updates shares responses people': 'the newest 200, the first 100 of people',
  'by_day submissions_by_day': 'the days of a year at most',
  'most_viewed by_type by_customer sources unusual_openings waiting recent': 'the first few of an order',
  'memberships customer_of': 'where one person works and buys',
  'columns problems sample': 'the head of a file',
  links: 'those of one mail',
}
const isShort = new Set(Object.keys(short).flatMap((names) => names.split(' ')))

type Def = {
  type: string
  shape?: Record<string, z.core.$ZodType>
  innerType?: z.core.$ZodType
  element?: z.core.$ZodType
  options?: readonly z.core.$ZodType[]
}
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def

/** The names of all lists in what is answered. */
function listsIn(schema: z.core.$ZodType | undefined, name = ''): string[] {
  if (!schema) return []
  const { type, shape = {}, innerType, element, options = [] } = defOf(schema)
  return [
    ...(type === 'array' ? [name] : []),
    ...listsIn(innerType, name),
    ...listsIn(element, `${name} within`),
    ...options.flatMap((option) => listsIn(option, name)),
    ...Object.entries(shape).flatMap(([key, field]) => listsIn(field, key)),
  ]
}

const keysOf = (schema: z.core.$ZodType | undefined) => Object.keys((schema && defOf(schema).shape) ?? {})

const answers = Object.entries(endpoints).map(([name, definition]: [string, Endpoint]) => ({
  name,
  definition,
  lists: listsIn(definition.reply),
}))

it.each(answers)('$name has nothing that grows without end', ({ name, lists }) => {
  expect(lists.filter((list) => list !== 'results' && !isShort.has(list))).toEqual([])
  if (name in atOnce) expect(lists).toContain('results')
})

it.each(answers.filter(({ name, lists }) => lists.includes('results') && !atOnce[name]))(
  '$name comes by pages, and by cursor',
  ({ definition: { method, query, reply } }) => {
    expect(method).toBe('GET')
    expect(keysOf(query)).toEqual(expect.arrayContaining(ASKED))
    expect(keysOf(reply)).toEqual(expect.arrayContaining(ANSWERED))
  },
)

it('every exception is of something that is there', () => {
  expect([...isShort].filter((list) => !answers.some(({ lists }) => lists.includes(list)))).toEqual([])
  expect(Object.keys(atOnce).filter((one) => !answers.some(({ name }) => name === one))).toEqual([])
})
