import { expect, it } from 'vitest'
import type { MadeLink } from './link-settings.ts'
import { linksCsv } from './links-csv.ts'

const link = (title: string, url: string, expires_at: string | null) =>
  ({ resource: { title }, url, expires_at }) as MadeLink

it('holds a line for each link, and no formulas', () => {
  const csv = linksCsv([
    link('Tap, "dripping"', 'http://localhost/a', '2026-11-27T12:00:00Z'),
    link('=HYPERLINK("x")', 'http://localhost/b', null),
  ])
  expect(csv.split('\r\n')).toEqual([
    '"Title","Address","Until"',
    '"Tap, ""dripping""","http://localhost/a","2026-11-27T12:00:00Z"',
    `"'=HYPERLINK(""x"")","http://localhost/b",""`,
  ])
})
