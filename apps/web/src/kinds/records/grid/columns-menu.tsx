import { Columns3 } from 'lucide-react'
import * as Radix from 'radix-ui/popover'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { words } from '../words.ts'
import type { Column } from './columns.ts'

interface ColumnsMenuProps {
  columns: readonly Column[]
  isShown: (column: Column) => boolean
  onShow: (key: string, wanted: boolean) => void
}

/** Which columns are shown; it stays open while several are chosen. */
export const ColumnsMenu = ({ columns, isShown, onShow }: ColumnsMenuProps) => (
  <Radix.Root>
    <Radix.Trigger asChild>
      <Button icon={<Columns3 size={16} />}>{words.grid.columns}</Button>
    </Radix.Trigger>
    <Radix.Portal container={document.querySelector('main')}>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        aria-label={words.grid.columns}
        className="z-40 max-h-(--radix-popover-content-available-height) w-64 overflow-y-auto rounded-panel border border-line bg-surface px-4 py-3 shadow-float"
      >
        {columns.map((column) => (
          <Checkbox
            key={column.key}
            label={column.label}
            checked={isShown(column)}
            onChange={({ target }) => onShow(column.key, target.checked)}
          />
        ))}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)
