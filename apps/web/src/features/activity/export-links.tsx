import { exportAudit, type QueryOf } from '@latchkey/contract'
import { Download } from 'lucide-react'
import { addressOf } from '../../lib/address-of.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { words } from './words.ts'

/** What the filters leave, as a file: a link, so that the browser streams it to disk. */
export function ExportLinks({ query }: { query: QueryOf<typeof exportAudit> }) {
  return (['csv', 'json'] as const).map((format) => (
    <a
      key={format}
      href={addressOf(exportAudit, { query: { ...query, format } })}
      download={`activity.${format}`}
      className={buttonStyle('secondary')}
    >
      <Download size={16} aria-hidden="true" />
      {words[format]}
    </a>
  ))
}
