import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSaid } from './use-said.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('says what comes together in one go, each sentence once, and is silent between', () => {
  const heard: string[] = []
  const { say } = createSaid((text) => heard.push(text))
  for (const sentence of ['Ann added an entry.', 'Ann added an entry.', undefined, 'Ben left.']) say(sentence)
  vi.runAllTimers()
  expect(heard).toEqual(['Ann added an entry. Ben left.', ''])
  // Else a screen reader would take the same words for no news.
  say('Ben left.')
  vi.runAllTimers()
  expect(heard.slice(2)).toEqual(['Ben left.', ''])
})

it('keeps what comes while it speaks for the next go', () => {
  const heard: string[] = []
  const { say } = createSaid((text) => heard.push(text))
  say('Ann added an entry.')
  vi.advanceTimersByTime(500)
  say('Ben left.')
  expect(heard).toEqual(['Ann added an entry.'])
  vi.runAllTimers()
  expect(heard).toEqual(['Ann added an entry.', 'Ben left.', ''])
})

it('says nothing after it was stopped', () => {
  const heard: string[] = []
  const { say, stop } = createSaid((text) => heard.push(text))
  say('Ann added an entry.')
  stop()
  vi.runAllTimers()
  expect(heard).toEqual([])
})
