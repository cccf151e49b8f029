import { expect, it } from 'vitest'
import { isTooDeep } from './is-too-deep.ts'

const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

it.each([
  ['nothing', '', false],
  ['text', '"a"', false],
  ['64 lists', lists(64), false],
  ['65 lists', lists(65), true],
  ['64 objects', objects(64), false],
  ['65 objects', objects(65), true],
  ['both in turn', `${'[{"a":'.repeat(33)}1${'}]'.repeat(33)}`, true],
  ['many beside each other', `[${'[],{},'.repeat(1000)}0]`, false],
  ['brackets in text', JSON.stringify('[{'.repeat(1000)), false],
  ['brackets in a name', JSON.stringify({ ['['.repeat(1000)]: 1 }), false],
  ['brackets after an escaped quote', JSON.stringify(`"${'['.repeat(1000)}`), false],
  ['brackets after text that ends in a backslash', `["\\\\",${lists(64)}]`, true],
  ['brackets after text with quotes and backslashes', `["\\\\\\"",${lists(64)}]`, true],
  ['text that does not end', `"${'['.repeat(1000)}`, false],
  ['text that ends in half an escape', '"\\', false],
  ['lists that do not end', '['.repeat(65), true],
])('%s', (_, json, tooDeep) => expect(isTooDeep(json)).toBe(tooDeep))

it('is asked for any depth', () => {
  expect([isTooDeep('[[1]]', 2), isTooDeep('[[1]]', 1)]).toEqual([false, true])
})
