import type { CSSProperties } from 'react'
import type { Accent } from './accent.ts'

const serif = "Newsreader, Georgia, 'Times New Roman', serif"
const sans = "'Hanken Grotesk', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const mono = "'JetBrains Mono', Menlo, Consolas, 'Courier New', monospace"

/** Mail programs trust inline styles most, so the light theme is inline and the dark one overrides it by class. */
export function letterLook(accent: Accent) {
  return {
    paper: { backgroundColor: '#FAF9F6', margin: 0, padding: '24px 12px 32px', fontFamily: sans },
    column: { width: '100%', maxWidth: 560 },
    sheet: {
      backgroundColor: '#FFFFFF',
      border: '1px solid #E6E2D9',
      borderRadius: 10,
      // With collapsed borders the corners would be square.
      borderCollapse: 'separate',
    },
    content: { padding: '26px 24px 28px' },
    name: {
      margin: '0 0 26px',
      padding: '0 0 14px',
      borderBottom: '1px solid #E6E2D9',
      color: accent.colour,
      fontFamily: serif,
      fontSize: 18,
      fontWeight: 500,
      lineHeight: '24px',
      wordBreak: 'break-word',
    },
    logo: { maxWidth: 180, height: 32, borderRadius: 4 },
    title: {
      margin: '0 0 18px',
      color: '#1C1B18',
      fontFamily: serif,
      fontSize: 27,
      fontWeight: 500,
      lineHeight: '33px',
      letterSpacing: '-0.01em',
      wordBreak: 'break-word',
    },
    text: { margin: '0 0 14px', color: '#1C1B18', fontSize: 16, lineHeight: '25px', wordBreak: 'break-word' },
    quote: {
      margin: '4px 0 18px',
      padding: '2px 0 2px 16px',
      borderLeft: '3px solid #E6E2D9',
      color: '#1C1B18',
      fontSize: 16,
      lineHeight: '25px',
      wordBreak: 'break-word',
    },
    code: {
      margin: '20px 0 22px',
      padding: '14px 0',
      borderTop: '1px solid #E6E2D9',
      borderBottom: '1px solid #E6E2D9',
      color: '#1C1B18',
      fontFamily: mono,
      fontSize: 34,
      fontWeight: 600,
      lineHeight: '42px',
      letterSpacing: '0.2em',
    },
    facts: { margin: '2px 0 16px', borderCollapse: 'collapse' },
    factLabel: {
      padding: '2px 18px 2px 0',
      color: '#68645A',
      fontSize: 14,
      lineHeight: '25px',
      verticalAlign: 'top',
      whiteSpace: 'nowrap',
    },
    fact: { padding: '2px 0', color: '#1C1B18', fontSize: 16, lineHeight: '25px', wordBreak: 'break-word' },
    buttonLine: { margin: '26px 0 0' },
    button: {
      padding: '14px 22px',
      borderRadius: 6,
      backgroundColor: accent.colour,
      color: accent.onColour,
      fontSize: 16,
      fontWeight: 600,
      textAlign: 'center',
    },
    address: { margin: '22px 0 0', color: '#68645A', fontSize: 13, lineHeight: '20px', wordBreak: 'break-all' },
    link: { color: accent.colour, textDecorationLine: 'underline' },
    quietLink: { color: '#68645A', textDecorationLine: 'underline' },
    below: { padding: '20px 25px 0' },
    foot: { margin: '0 0 8px', color: '#68645A', fontSize: 13, lineHeight: '20px', wordBreak: 'break-word' },
  } satisfies Record<string, CSSProperties>
}

/** What inline styles cannot say. The accent is #rrggbb by then (accent.ts), so nothing foreign enters these rules. */
export function sheetRules(accent: Accent): string {
  const dark = [
    '.paper,.paper>table>tbody>tr>td{background-color:#141311!important}',
    '.sheet{background-color:#1D1C19!important;border-color:#302E29!important}',
    '.line{border-color:#302E29!important}',
    '.ink{color:#F1EEE6!important}',
    '.quiet{color:#A19C90!important}',
    `.accent{color:${accent.colour}!important}`,
    `.press{background-color:${accent.colour}!important;color:${accent.onColour}!important}`,
    // A dark logo on a clear ground would vanish.
    '.logo{background-color:#FFFFFF!important;padding:4px!important}',
  ]
  const wide = ['.content{padding:32px 40px 38px!important}', '.below{padding:22px 41px 0!important}']
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    `@media (prefers-color-scheme:dark){${dark.join('')}}`,
    `@media (min-width:600px){${wide.join('')}}`,
  ].join('')
}
