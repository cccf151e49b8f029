import { expect, test } from 'vitest'
import { accentFor, contrast } from './accent.ts'

const steps = ['00', '33', '66', '99', 'CC', 'FF']
const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)))

test.each([
  ['light', '#FFFFFF'],
  ['dark', '#1D1C19'],
] as const)('every colour that a shop may choose can be read in the %s', (theme, sheet) => {
  for (const chosen of colours) {
    const { colour, onColour } = accentFor(chosen, theme)
    expect(contrast(colour, sheet), chosen).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onColour, colour), chosen).toBeGreaterThanOrEqual(4.5)
  }
})

test('a colour that can be read stays as it is', () => {
  expect(accentFor('#b4531a', 'light').colour).toBe('#B4531A')
})

test.each([null, undefined, '', 'green', '#14665a', '#fff', '#14665A;color:red'])('%s is the house green', (chosen) => {
  expect(accentFor(chosen, 'light').colour).toBe('#14665A')
  expect(accentFor(chosen, 'dark').colour).toBe('#55BBA8')
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})
