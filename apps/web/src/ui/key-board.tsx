import type { ReactNode } from 'react'

/**
 * The board behind a workshop's front desk: every key on its hook, and one lent out, with a slip that says to whom and
 * until when. It is what Latchkey does, drawn once.
 */
export function KeyBoard() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 560 720"
      preserveAspectRatio="xMidYMid slice"
      className="sticky top-0 h-dvh w-full"
      fill="none"
      stroke="var(--edge)"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <Rail y={150} />
      <Hook x={110} y={150} label="1" />
      <Key x={110} y={176} turn={-3} bow="round" />
      <Hook x={223} y={150} label="2" />
      <Key x={223} y={176} turn={2} bow="oval" tag />
      <Hook x={337} y={150} label="3" />
      <Key x={337} y={176} turn={-1} bow="plate" />
      <Hook x={450} y={150} label="4" />
      <Key x={450} y={176} turn={4} bow="round" tag />
      <Rail y={372} />
      <Hook x={110} y={372} label="5" />
      <Key x={110} y={398} turn={2} bow="plate" tag />
      <Hook x={223} y={372} label="6" />
      <Slip x={223} y={398} />
      <Hook x={337} y={372} label="7" />
      <Key x={337} y={398} turn={-4} bow="oval" />
      <Hook x={450} y={372} label="8" />
      <Key x={450} y={398} turn={1} bow="round" />
      <path d="M-200 620h960M-200 630h960" />
      <Bell x={420} y={620} />
      <Cup x={120} y={620} />
    </svg>
  )
}

const Rail = ({ y }: { y: number }) => (
  <g>
    <rect x="56" y={y - 22} width="448" height="34" rx="4" fill="var(--surface)" />
    <circle cx="70" cy={y - 5} r="2.5" />
    <circle cx="490" cy={y - 5} r="2.5" />
    <path d={`m68.5 ${y - 3.5} 3-3m417 3 3-3`} strokeWidth="1" />
  </g>
)

const Hook = ({ x, y, label }: { x: number; y: number; label: string }) => (
  <g>
    <text x={x} y={y - 8} textAnchor="middle" fontSize="10" className="font-mono" fill="var(--quiet)" stroke="none">
      {label}
    </text>
    <path d={`M${x} ${y}v14c0 7 8 7 8 0`} stroke="var(--quiet)" />
  </g>
)

const bows: Record<'round' | 'oval' | 'plate', ReactNode> = {
  round: (
    <>
      <circle cx="0" cy="14" r="17" fill="var(--surface)" />
      <circle cx="0" cy="9" r="6" fill="var(--sunk)" />
    </>
  ),
  oval: (
    <>
      <ellipse cx="0" cy="13" rx="22" ry="15" fill="var(--surface)" />
      <ellipse cx="0" cy="8" rx="10" ry="5" fill="var(--sunk)" />
    </>
  ),
  plate: (
    <>
      <path d="M-14 0q14-7 28 0l4 22q-18 12-36 0z" fill="var(--surface)" />
      <circle cx="0" cy="8" r="5" fill="var(--sunk)" />
    </>
  ),
}

function Key({ x, y, turn, bow, tag }: { x: number; y: number; turn: number; bow: keyof typeof bows; tag?: boolean }) {
  return (
    <g transform={`translate(${x + 4} ${y - 8}) rotate(${turn})`}>
      {tag && (
        <g>
          <path d="M2 6q26 12 31 42" strokeWidth="1" />
          <g transform="translate(33 48) rotate(-8)">
            <path d="M-7-4H7l5 6v30h-24V2z" fill="var(--surface)" />
            <circle cx="0" cy="2" r="2" fill="var(--sunk)" strokeWidth="1" />
            <path d="M-6 13H6M-6 19H6M-6 25h7" strokeWidth="1" />
          </g>
        </g>
      )}
      <path d="M-4 28h8v78l-4 5-4-5z" fill="var(--surface)" />
      <path d="M4 84h9v6H9v5h5v7H4M0 34v66" fill="var(--surface)" />
      {bows[bow]}
    </g>
  )
}

const Slip = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x + 4} ${y - 6}) rotate(-2)`} stroke="var(--accent-text)">
    <path d="M-44 6h88v86l-8-4-8 4-8-4-8 4-8-4-8 4-8-4-8 4-8-4-8 4-8-4z" fill="var(--accent-soft)" />
    <circle cx="0" cy="15" r="3.5" fill="var(--sunk)" />
    <g fontSize="11" className="font-mono" textAnchor="middle" fill="var(--accent-text)" stroke="none">
      <text y="40">lent to Ann</text>
      <text y="58">until Friday</text>
    </g>
    <path d="M-30 70h60" strokeWidth="1" strokeDasharray="2 4" />
  </g>
)

const Bell = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M-36 0v-5q0-3 3-3h66q3 0 3 3v5z" fill="var(--surface)" />
    <path d="M-30-8c0-40 60-40 60 0z" fill="var(--surface)" />
    <path d="M-4-38v-5h8v5" fill="var(--surface)" />
    <circle cx="0" cy="-46" r="3.5" fill="var(--accent)" stroke="var(--accent)" />
    <path d="M-19-14c2-9 8-14 15-15" strokeWidth="1" />
  </g>
)

const Cup = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="m-8-40-10-46 5-4 4 4 9 46M6-40l12-38-2-6-6 3L-1-40" fill="var(--surface)" />
    <path d="M-24-44h48l-4 44h-40z" fill="var(--surface)" />
    <path d="M-23-34h46" strokeWidth="1" />
  </g>
)
