import type { ReactNode } from 'react'

export type DrawingName = 'board' | 'bench' | 'door' | 'drawer' | 'cut'

const accent = { stroke: 'var(--accent-text)' }

// Drawn on a 120 × 72 field, with one pen and one stroke of the accent in each.
const drawings: Record<DrawingName, ReactNode> = {
  board: (
    <>
      <path d="M10 14h100M10 19h100M30 19v6m30-6v6m30-6v6" />
      <circle cx="30" cy="32" r="7" />
      <path d="M30 39v20m0-6h5m-5 6h4" />
      <path d="M60 25c0 3-3 3-3 6" strokeDasharray="2 3" />
      <g {...accent}>
        <circle cx="90" cy="32" r="7" />
        <path d="M90 39v20m0-8h-5m5 8h-5" />
      </g>
    </>
  ),
  bench: (
    <>
      <path d="M8 46h104M16 46v20m88-20v20M16 57h88" />
      <path d="M26 46V32h18v14M30 32v-4h10v4" />
      <path d="M58 46v-5h14v5M54 36h22v5H54zM65 36v-5" />
      <path d="M92 46 86 26l-9-9" {...accent} />
      <path d="M88 46h8M70 22l9-9 2 12z" {...accent} />
    </>
  ),
  door: (
    <>
      <path d="M8 64h104M38 64V10h44v54" />
      <path d="M45 17h30v18H45zM45 42h30v15H45z" />
      <circle cx="77" cy="39" r="2.5" {...accent} />
      <path d="M77 41.5V47" {...accent} />
    </>
  ),
  drawer: (
    <>
      <path d="M22 8h76v56H22zM22 27h76M22 46h76" />
      <path d="M52 17.5h16M52 55h16" />
      <path d="M16 29h88v15H16z" fill="var(--paper)" />
      <path d="M52 36.5h16" {...accent} />
    </>
  ),
  cut: (
    <>
      <circle cx="26" cy="36" r="12" />
      <circle cx="22" cy="36" r="3" />
      <path d="M38 33h16l4 3-4 3H38" />
      <path d="m68 33 4 3-4 3h26v6h-5v-6h-5v8h-5v-8" />
      <path d="m60 24 3 5m0-11v5m-3 24 3-5m0 11v-5" {...accent} />
    </>
  ),
}

export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      aria-hidden="true"
      width="120"
      height="72"
      viewBox="0 0 120 72"
      className="-ml-2"
      fill="none"
      stroke="var(--edge)"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  )
}
