import type { ExportFormat, PublicRecordsJson } from '@latchkey/contract'
import { useClock } from '../clock.tsx'
import { DownloadBar } from '../download/download-bar.tsx'
import { isNarrowed, queryOf } from './asked.ts'
import type { Place } from './place.ts'
import { recordWords as words } from './words.ts'

const formats = Object.entries(words.export.formats) as [ExportFormat, string][]

/** As the contract's `mostSheetRows`. */
const MOST_SHEET_ROWS = 50_000

type Props = Place & { list: PublicRecordsJson | null }

/** What is shown, as it is searched and ordered. */
export function ExportBar({ api, asked, list }: Props) {
  const numbers = new Intl.NumberFormat(useClock().locale)
  const count = list?.count ?? 0
  const isPast = count > MOST_SHEET_ROWS
  return (
    <DownloadBar
      files={formats.map(([format, label]) => ({
        label,
        address: api === null || (format === 'xlsx' && isPast) ? null : exportAddress(api, asked, format),
      }))}
      what={isNarrowed(asked) ? words.export.found : words.export.all}
      count={count}
      limit={{ sentence: words.export.tooMany(numbers.format(MOST_SHEET_ROWS)), isPast }}
    />
  )
}

function exportAddress(api: string, { search, filter, sort }: Place['asked'], format: ExportFormat) {
  const query = queryOf({ search, filter, sort })
  return `${api}/export?format=${format}${query && `&${query}`}`
}
