import { exportFormats, exportSavedFilter, mostSheetRows } from '@latchkey/contract'
import { Download } from 'lucide-react'
import { addressOf } from '../../../lib/address-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { words } from '../words.ts'

interface ExportMenuProps {
  id: string
  count: number
  /** What is searched for and how it is sorted: the file has the same. */
  query: { search?: string; sort?: string }
}

const { take: say } = words

export const ExportMenu = ({ id, count, query }: ExportMenuProps) => (
  <Menu label={say.open} trigger={<Button icon={<Download size={16} />}>{say.open}</Button>}>
    {exportFormats.map((format) =>
      format === 'xlsx' && count > mostSheetRows ? (
        <MenuItem key={format} disabled aside={say.tooMany}>
          {say.formats[format]}
        </MenuItem>
      ) : (
        <MenuItem key={format} asChild>
          <a href={addressOf(exportSavedFilter, { params: { id }, query: { ...query, format } })} download>
            {say.formats[format]}
          </a>
        </MenuItem>
      ),
    )}
  </Menu>
)
