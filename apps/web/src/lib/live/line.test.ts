import { expect, it } from 'vitest'
import { closedLine, type Line, lineAfter, type Sign } from './line.ts'

const after = (...signs: Sign[]): Line => signs.reduce(lineAfter, closedLine)

it('opens for the first who watches and closes when nobody does', () => {
  expect(after('wanted').phase).toBe('connecting')
  expect(after('wanted', 'opened').phase).toBe('open')
  expect(after('wanted', 'opened', 'wanted').phase).toBe('open')
  expect(after('wanted', 'opened', 'unwanted')).toEqual(closedLine)
})

it('tries again after a break, and counts the attempts until something is heard', () => {
  expect(after('wanted', 'broke')).toEqual({ phase: 'waiting', attempt: 1 })
  expect(after('wanted', 'broke', 'waited', 'broke')).toEqual({ phase: 'waiting', attempt: 2 })
  // A server that lets in and breaks off at once is not met any faster.
  expect(after('wanted', 'opened', 'broke', 'waited', 'opened', 'broke')).toEqual({ phase: 'waiting', attempt: 2 })
  expect(after('wanted', 'broke', 'waited', 'opened', 'heard', 'broke')).toEqual({ phase: 'waiting', attempt: 1 })
})

it('tries at once when it is woken, as if nothing had failed', () => {
  expect(after('wanted', 'broke', 'waited', 'broke', 'woken')).toEqual({ phase: 'connecting', attempt: 0 })
  expect(after('wanted', 'opened', 'woken').phase).toBe('open')
})

it('does not come back by itself where it was turned away, but for the next who watches', () => {
  const away = after('wanted', 'opened', 'turned-away')
  expect(away.phase).toBe('given-up')
  for (const sign of ['waited', 'woken', 'broke', 'opened'] as const) expect(lineAfter(away, sign)).toEqual(away)
  expect(lineAfter(away, 'wanted').phase).toBe('connecting')
})

it('takes no notice of what a closed line still says', () => {
  for (const sign of ['opened', 'heard', 'broke', 'turned-away', 'waited', 'woken'] as const)
    expect(after('wanted', 'unwanted', sign)).toEqual(closedLine)
})
