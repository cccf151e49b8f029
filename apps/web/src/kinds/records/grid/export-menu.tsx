import { type ExportFormat, exportFormats, exportRecords, listRecords, mostSheetRows } from '@latchkey/contract'
import { Download } from 'lucide-react'
import { addressOf } from '../../../lib/address-of.ts'
import { call } from '../../../lib/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { askedOf, type GridAddress } from './grid-address.ts'
import type { RecordsPage } from './use-records.ts'

const { take: say } = words

interface ExportMenuProps {
  pipeline: { id: string; name: string }
  address: GridAddress
  first: Pick<RecordsPage, 'count' | 'count_is_estimate'> | undefined
}

/** What search and filter leave, as a file: the browser streams it to disk. */
export function ExportMenu({ pipeline, address, first }: ExportMenuProps) {
  const params = { id: pipeline.id }
  const { search, filter, sort } = askedOf(address)
  const query = { ...(search ? { search } : {}), ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) }
  const linkOf = (format: ExportFormat) => {
    const link = document.createElement('a')
    link.href = addressOf(exportRecords, { params, query: { ...query, format } })
    link.download = `${pipeline.name}.${format}`
    return link
  }
  const take = async (format: ExportFormat) => {
    if (format === 'xlsx' && first?.count_is_estimate) {
      // An estimate may err on either side: asked for once, when it matters.
      const exact = await call(listRecords, { params, query: { ...query, page_size: 1, count: 'exact' } })
      if (exact.count > mostSheetRows) return toast(say.tooManyWhy, { tone: 'error' })
    }
    linkOf(format).click()
  }
  const isTooMany = first !== undefined && !first.count_is_estimate && first.count > mostSheetRows
  return (
    <Menu trigger={<Button icon={<Download size={16} />}>{say.open}</Button>} label={say.label}>
      {exportFormats.map((format) => (
        <MenuItem
          key={format}
          disabled={format === 'xlsx' && isTooMany}
          onSelect={() => void take(format).catch(toastProblem)}
          {...(format === 'xlsx' && isTooMany ? { aside: say.tooMany } : {})}
        >
          {say.formats[format]}
        </MenuItem>
      ))}
    </Menu>
  )
}
