import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { words } from './words.ts'

interface NoRequestsProps {
  narrowed: boolean
  onClear: () => void
  begin: ReactNode
}

export const NoRequests = ({ narrowed, onClear, begin }: NoRequestsProps) =>
  narrowed ? (
    <EmptyState
      drawing="drawer"
      headline={words.list.nothing}
      action={<Button onClick={onClear}>{words.list.clear}</Button>}
    >
      {words.list.nothingWhy}
    </EmptyState>
  ) : (
    <EmptyState drawing="bench" headline={words.list.empty} action={begin}>
      {words.list.emptyWhy}
    </EmptyState>
  )
