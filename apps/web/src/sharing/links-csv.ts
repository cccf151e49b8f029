import type { MadeLink } from './link-settings.ts'
import { words } from './words.ts'

/** A spreadsheet would take such a beginning for a formula. */
const formula = /^[=+\-@\t\r]/

const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

export const linksCsv = (links: readonly MadeLink[]): string =>
  [words.bulk.csvHeads, ...links.map(({ resource, url, expires_at }) => [resource.title, url, expires_at ?? ''])]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
