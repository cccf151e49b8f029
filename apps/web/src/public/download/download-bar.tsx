import { fileSize } from '../../lib/file-size.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { useClock } from '../clock.tsx'
import { ProblemLine } from '../notice-line.tsx'
import { plainPress } from '../plain-press.ts'
import { words } from '../words.ts'
import { useDownload } from './use-download.ts'

type Props = {
  /** Without an address it cannot be had, or it is a preview. */
  files: { label: string; address: string | null }[]
  /** For those who do not see what it stands above. */
  what: string
  /** How many lines come. */
  count: number
  /** Why one of them cannot be had. */
  limit?: { sentence: string; isPast: boolean }
}

/** Plain links, which work without a script; with one they tell how far they are. */
export function DownloadBar({ files, what, count, limit }: Props) {
  const { bytes, saved, code, problem, start, stop } = useDownload(count)
  const { locale } = useClock()
  return (
    <fieldset
      aria-label={words.download.label}
      className="not-printed flex flex-wrap items-center gap-2 sm:ml-auto max-sm:w-full"
    >
      <span className="mr-1 text-table text-quiet max-sm:w-full">
        {words.download.label}
        <span className="sr-only">. {what}</span>
      </span>
      {files.map(({ label, address }) => (
        <a
          key={label}
          href={address ?? undefined}
          aria-disabled={address === null || undefined}
          download
          onClick={start && address !== null ? plainPress(() => start(address)) : undefined}
          className={buttonStyle('secondary', 'medium', 'aria-disabled:opacity-55 max-sm:flex-1')}
        >
          {label}
        </a>
      ))}
      {limit?.isPast && <p className="w-full text-table text-quiet">{limit.sentence}</p>}
      {bytes !== null && (
        <span className="flex w-full items-center gap-3 text-table text-quiet tabular-nums">
          <progress aria-label={words.download.label} className="h-1.5 w-32 accent-accent" />
          {words.download.progress(fileSize(bytes, locale))}
          <Button size="small" variant="quiet" onClick={stop}>
            {words.download.stop}
          </Button>
        </span>
      )}
      <p role="status" className="w-full text-table text-quiet empty:hidden">
        {saved && words.download.done(saved)}
      </p>
      <ProblemLine>{code === 'limit_reached' && limit ? limit.sentence : problem}</ProblemLine>
    </fieldset>
  )
}
