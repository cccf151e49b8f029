import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentShades, accentVariables, defaultAccent } from './accent.ts'
import { contrast, hexToOklch, oklchToHex } from './oklch.ts'

const grounds = { light: ['#FAF9F6', '#FFFFFF'], dark: ['#141311', '#1D1C19'] } as const
const ink = { light: '#1C1B18', dark: '#F1EEE6' } as const

const accents = ['#000000', '#ffffff', '#808080', '#ffff00', '#0000ff', '#00ff00', '#ff0000', defaultAccent]
for (let h = 0; h < 360; h += 15)
  for (let l = 0.1; l < 1; l += 0.15) for (const c of [0.02, 0.1, 0.25]) accents.push(oklchToHex({ l, c, h }))

describe.each(['light', 'dark'] as const)('an accent in the %s theme', (theme) => {
  it.each(accents)('%s can be read wherever it is used', (hex) => {
    const shades = accentShades(hex, theme)
    for (const ground of [...grounds[theme], shades.soft])
      expect(contrast(shades.text, ground), `text on ${ground}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(shades.on, shades.accent), 'button').toBeGreaterThanOrEqual(4.5)
    expect(contrast(shades.on, shades.hover), 'button under the pointer').toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink[theme], shades.soft), 'ink on the soft shade').toBeGreaterThanOrEqual(4.5)
    for (const ground of grounds[theme]) expect(contrast(shades.accent, ground), 'control').toBeGreaterThanOrEqual(3)
  })
})

it('leaves an accent alone where it can be read already', () => {
  expect(accentShades('#14665A', 'light').accent).toBe('#14665a')
  expect(accentVariables(defaultAccent)['--on-accent']).toBe('light-dark(#FFFFFF, #141311)')
})

it('keeps the hue', () => {
  for (const theme of ['light', 'dark'] as const) {
    const { h } = hexToOklch(accentShades('#9A3412', theme).text)
    expect(Math.abs(h - hexToOklch('#9A3412').h)).toBeLessThan(4)
  }
})

it('refuses what is not a colour', () => {
  expect(() => accentVariables('red;}')).toThrow(RangeError)
})

it('is what tokens.css starts with', () => {
  const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')
  for (const [name, value] of Object.entries(accentVariables(defaultAccent)))
    expect(css).toContain(`${name}: ${value.toLowerCase()};`)
})
