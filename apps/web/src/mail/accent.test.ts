import { expect, it } from 'vitest'
import { contrast } from '../lib/oklch.ts'
import { accentFor } from './accent.ts'

const sheet = { light: '#FFFFFF', dark: '#1D1C19' }

it.each(['light', 'dark'] as const)('can be read on the sheet and be written on, %s', (theme) => {
  for (const chosen of ['#FFFF00', '#000000', '#FFFFFF', '#8A3FFC', '#14665A', null]) {
    const { colour, onColour } = accentFor(chosen, theme)
    expect([chosen, contrast(colour, sheet[theme]) >= 4.5]).toEqual([chosen, true])
    expect([chosen, contrast(colour, onColour) >= 4.5]).toEqual([chosen, true])
  }
})

it.each([null, undefined, '', 'red', '#fff', '#14665A;x'])('is ours where %j is no colour', (chosen) => {
  expect(accentFor(chosen, 'light')).toEqual(accentFor('#14665A', 'light'))
})
