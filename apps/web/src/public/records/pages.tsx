import type { PublicRecordsJson } from '@latchkey/contract'
import { buttonStyle } from '../../ui/button-style.ts'
import { useClock } from '../clock.tsx'
import { type Asked, addressOf, fromStart, nextPage, pageBefore } from './asked.ts'
import type { Place } from './place.ts'
import { plainPress } from './plain-press.ts'
import { recordWords as words } from './words.ts'

type Props = Place & { list: PublicRecordsJson; isBusy: boolean; turn: (asked: Asked) => void }

/** How much of it is shown, and the ways to the rest. */
export function Pages({ api, path, asked, list, isBusy, turn }: Props) {
  const numbers = new Intl.NumberFormat(useClock().locale)
  const { results, count, count_is_estimate, next_cursor, page_size } = list
  const before = pageBefore(asked)
  const total = count_is_estimate ? words.about(numbers.format(count)) : numbers.format(count)
  const from = (asked.before?.length ?? 0) * page_size
  const isKnown = !asked.cursor || asked.before
  const to = (next: Asked, label: string, key: string) => (
    <a
      key={key}
      href={api === null ? undefined : addressOf(path, next)}
      aria-disabled={isBusy || api === null || undefined}
      onClick={plainPress(() => api !== null && !isBusy && turn(next))}
      className={buttonStyle('secondary')}
    >
      {label}
    </a>
  )
  if (count === 0 && !asked.cursor) return null
  return (
    <nav aria-label={words.pages.label} className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="mr-auto text-table text-quiet tabular-nums">
        {results.length === 0
          ? null
          : isKnown
            ? words.pages.range(numbers.format(from + 1), numbers.format(from + results.length), total)
            : words.pages.some(numbers.format(results.length), total)}
      </p>
      <span className="not-printed flex flex-wrap gap-2">
        {asked.cursor && (!before || before.cursor) && to(fromStart(asked, {}), words.pages.first, 'first')}
        {before && to(before, words.pages.previous, 'previous')}
        {next_cursor && to(nextPage(asked, next_cursor), words.pages.next, 'next')}
      </span>
    </nav>
  )
}
