import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

interface EmptyListProps {
  /** Whether it is empty because of what was asked for. */
  narrowed: boolean
  onClear: () => void
  /** The buttons that make the first one. */
  begin: ReactNode
  words: Record<'nothing' | 'nothingWhy' | 'clear' | 'empty' | 'emptyWhy', string>
}

/** Nothing was found, or nothing is there yet. */
export const EmptyList = ({ narrowed, onClear, begin, words }: EmptyListProps) =>
  narrowed ? (
    <EmptyState drawing="drawer" headline={words.nothing} action={<Button onClick={onClear}>{words.clear}</Button>}>
      {words.nothingWhy}
    </EmptyState>
  ) : (
    <EmptyState drawing="bench" headline={words.empty} action={<div className="flex flex-wrap gap-2">{begin}</div>}>
      {words.emptyWhy}
    </EmptyState>
  )
