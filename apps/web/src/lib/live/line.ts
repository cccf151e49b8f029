/** How the one line to the server stands. `attempt` counts those that failed since something was last heard. */
export interface Line {
  phase: 'closed' | 'connecting' | 'open' | 'waiting' | 'given-up'
  attempt: number
}

export type Sign =
  /** Somebody watches something, or nobody anything any more. */
  | 'wanted'
  | 'unwanted'
  | 'opened'
  | 'heard'
  | 'broke'
  /** The server wants no more of it. */
  | 'turned-away'
  | 'waited'
  /** The network is back, or somebody looks at the page again. */
  | 'woken'

export const closedLine: Line = { phase: 'closed', attempt: 0 }

/** What a sign makes of the line. Those that come late, from a socket that is history, change nothing. */
export function lineAfter(line: Line, sign: Sign): Line {
  const { phase, attempt } = line
  switch (sign) {
    case 'wanted':
      return phase === 'closed' || phase === 'given-up' ? { phase: 'connecting', attempt: 0 } : line
    case 'unwanted':
      return closedLine
    case 'opened':
      return phase === 'connecting' ? { phase: 'open', attempt } : line
    case 'heard':
      return phase === 'open' && attempt > 0 ? { phase, attempt: 0 } : line
    case 'broke':
      return phase === 'connecting' || phase === 'open' ? { phase: 'waiting', attempt: attempt + 1 } : line
    case 'turned-away':
      return phase === 'closed' ? line : { phase: 'given-up', attempt: 0 }
    case 'waited':
      return phase === 'waiting' ? { phase: 'connecting', attempt } : line
    case 'woken':
      return phase === 'waiting' ? { phase: 'connecting', attempt: 0 } : line
  }
}
