import { exportedThings, exportShop } from '@latchkey/contract'
import { ExportLinks } from '../../audit/export-links.tsx'
import { addressOf } from '../../lib/address-of.ts'
import { Part } from './part.tsx'
import { words } from './words.ts'

/** All of the shop's customers, jobs and changes as files. */
export const Downloads = () => (
  <Part title={words.files} lead={words.filesHint}>
    <ul className="divide-y divide-line border-y border-line">
      {exportedThings.map((what) => {
        const [title, holds] = words.things[what]
        return (
          <li key={what} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0 text-table">
              <span className="font-medium">{title}</span>
              <span className="block text-quiet">{holds}</span>
            </span>
            <span className="flex gap-2">
              <ExportLinks name={what} addressIn={(format) => addressOf(exportShop, { query: { what, format } })} />
            </span>
          </li>
        )
      })}
    </ul>
  </Part>
)
