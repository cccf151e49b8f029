import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { words } from './words.ts'

interface NoSessionsProps {
  narrowed: boolean
  onClear: () => void
  begin: ReactNode
}

export const NoSessions = ({ narrowed, onClear, begin }: NoSessionsProps) =>
  narrowed ? (
    <EmptyState
      drawing="drawer"
      headline={words.list.nothing}
      action={<Button onClick={onClear}>{words.list.clear}</Button>}
    >
      {words.list.nothingWhy}
    </EmptyState>
  ) : (
    <EmptyState
      drawing="bench"
      headline={words.list.empty}
      action={<div className="flex flex-wrap gap-2">{begin}</div>}
    >
      {words.list.emptyWhy}
    </EmptyState>
  )
