import type { PublicEntriesJson } from '@latchkey/contract'
import { buttonStyle } from '../../ui/button-style.ts'
import { useClock } from '../clock.tsx'
import { sessionWords as words } from '../kinds/session-words.ts'
import { ProblemLine } from '../notice-line.tsx'
import { Entry } from './entry.tsx'
import { useEntries } from './use-entries.ts'

type Props = { api: string | null; path: string; entries: PublicEntriesJson | null; total: number }

/** Entries in order. Both its ways on are links, which work without a script; with one the next entries join these. */
export function Transcript({ api, path, entries: first, total: now }: Props) {
  const { entries, count, page, isMore, isBusy, isFailed, added, showMore } = useEntries(api, first, now)
  const numbers = new Intl.NumberFormat(useClock().locale)
  const [start, last, total] = [entries[0]?.seq ?? 1, entries.at(-1)?.seq ?? 0, count ?? 0]
  if (count === null && !isFailed) return null
  if (count === 0) return <p className="mt-8 text-quiet">{words.none}</p>
  return (
    <section aria-label={words.list} className="mt-8">
      {start > 1 && (
        <a href={`${path}?page=${page - 1}`} className={buttonStyle('secondary', 'medium', 'not-printed mb-8')}>
          {words.earlier}
        </a>
      )}
      <ol start={start} aria-label={words.list} className="flex flex-col gap-9">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {isMore && (
        <a
          href={`${path}?page=${Math.floor(last / SIZE) + 1}`}
          onClick={showMore}
          aria-disabled={isBusy}
          className={buttonStyle('secondary', 'large', 'not-printed mt-9 max-sm:flex')}
        >
          {isBusy
            ? words.loading
            : words.more(numbers.format(last + 1), numbers.format(Math.min(last + SIZE, total)), numbers.format(total))}
        </a>
      )}
      <ProblemLine>{isFailed ? words.failed : null}</ProblemLine>
      <p role="status" className="sr-only">
        {added && words.added(numbers.format(added.from), numbers.format(added.to))}
      </p>
    </section>
  )
}

const SIZE = 50
