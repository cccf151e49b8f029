import type { ReactNode } from 'react'
import { EmptyList } from '../../../ui/empty-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { words } from '../words.ts'

const { grid: say } = words

interface NoRecordsProps {
  narrowed: boolean
  isBin: boolean
  onClear: () => void
  begin: ReactNode
}

export const NoRecords = ({ narrowed, isBin, onClear, begin }: NoRecordsProps) =>
  isBin && !narrowed ? (
    <EmptyState drawing="drawer" headline={say.emptyBin}>
      {say.emptyBinWhy}
    </EmptyState>
  ) : (
    <EmptyList narrowed={narrowed} onClear={onClear} begin={begin} words={say} />
  )
