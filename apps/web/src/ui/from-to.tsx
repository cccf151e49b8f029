import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'

const words = { from: 'from', to: 'to', nothing: 'nothing' }

interface FromToProps {
  /** As they are read; empty where there was nothing. */
  before: ReactNode
  after: ReactNode
}

/** One value, before and after. */
export function FromTo({ before, after }: FromToProps) {
  const nothing = <span className="text-quiet">{words.nothing}</span>
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5 wrap-anywhere">
      <span className="sr-only">{words.from}</span>
      <span className="line-clamp-4 text-quiet">{before || nothing}</span>
      <ArrowRight size={12} aria-hidden="true" className="shrink-0 self-center text-quiet" />
      <span className="sr-only">{words.to}</span>
      <span className="line-clamp-4">{after || nothing}</span>
    </span>
  )
}
