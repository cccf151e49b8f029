import type { ExportFormat, PublicRecordsJson } from '@latchkey/contract'
import { fileSize } from '../../lib/file-size.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { useClock } from '../clock.tsx'
import { ProblemLine } from '../notice-line.tsx'
import { isNarrowed, queryOf } from './asked.ts'
import type { Place } from './place.ts'
import { plainPress } from './plain-press.ts'
import { useDownload } from './use-download.ts'
import { recordWords as words } from './words.ts'

const formats = Object.entries(words.export.formats) as [ExportFormat, string][]

/** As the contract's `mostSheetRows`. */
const MOST_SHEET_ROWS = 50_000

type Props = Place & { list: PublicRecordsJson | null }

/** Plain links, which work without a script; with one they tell how far they are. */
export function ExportBar({ api, asked, list }: Props) {
  const { locale } = useClock()
  const count = list?.count ?? 0
  const { bytes, saved, code, problem, start, stop } = useDownload(count)
  const tooMany = words.export.tooMany(new Intl.NumberFormat(locale).format(MOST_SHEET_ROWS))
  const isOff = (format: ExportFormat) => api === null || (format === 'xlsx' && count > MOST_SHEET_ROWS)
  return (
    <fieldset
      aria-label={words.export.label}
      className="not-printed flex flex-wrap items-center gap-2 sm:ml-auto max-sm:w-full"
    >
      <span className="mr-1 text-table text-quiet max-sm:w-full">
        {words.export.label}
        <span className="sr-only">. {isNarrowed(asked) ? words.export.found : words.export.all}</span>
      </span>
      {formats.map(([format, label]) => {
        const address = exportAddress(api ?? '', asked, format)
        return (
          <a
            key={format}
            href={isOff(format) ? undefined : address}
            aria-disabled={isOff(format) || undefined}
            download
            onClick={start && !isOff(format) ? plainPress(() => start(address)) : undefined}
            className={buttonStyle('secondary', 'medium', 'aria-disabled:opacity-55 max-sm:flex-1')}
          >
            {label}
          </a>
        )
      })}
      {count > MOST_SHEET_ROWS && <p className="w-full text-table text-quiet">{tooMany}</p>}
      {bytes !== null && (
        <span className="flex w-full items-center gap-3 text-table text-quiet tabular-nums">
          <progress aria-label={words.export.label} className="h-1.5 w-32 accent-accent" />
          {words.export.progress(fileSize(bytes, locale))}
          <Button size="small" variant="quiet" onClick={stop}>
            {words.export.stop}
          </Button>
        </span>
      )}
      <p role="status" className="w-full text-table text-quiet empty:hidden">
        {saved && words.export.done(saved)}
      </p>
      <ProblemLine>{code === 'limit_reached' ? tooMany : problem}</ProblemLine>
    </fieldset>
  )
}

function exportAddress(api: string, { search, filter, sort }: Place['asked'], format: ExportFormat) {
  const query = queryOf({ search, filter, sort })
  return `${api}/export?format=${format}${query && `&${query}`}`
}
