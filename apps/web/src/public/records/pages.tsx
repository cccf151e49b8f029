import type { PublicRecordsJson } from '@latchkey/contract'
import { useClock } from '../clock.tsx'
import { PageNav } from '../page-nav.tsx'
import { words } from '../words.ts'
import { type Asked, addressOf, fromStart, nextPage, pageBefore } from './asked.ts'
import type { Place } from './place.ts'
import { recordWords } from './words.ts'

type Props = Place & { list: PublicRecordsJson; isBusy: boolean; turn: (asked: Asked) => void }

/** How much of it is shown, and the ways to the rest. */
export function Pages({ api, path, asked, list, isBusy, turn }: Props) {
  const numbers = new Intl.NumberFormat(useClock().locale)
  const { results, count, count_is_estimate, next_cursor, page_size } = list
  const before = pageBefore(asked)
  const total = count_is_estimate ? recordWords.about(numbers.format(count)) : numbers.format(count)
  const from = (asked.before?.length ?? 0) * page_size
  const isKnown = !asked.cursor || asked.before
  const to = (label: string, next: Asked) => ({ label, href: addressOf(path, next), turn: () => turn(next) })
  if (count === 0 && !asked.cursor) return null
  const said = isKnown
    ? words.pages.range(numbers.format(from + 1), numbers.format(from + results.length), total)
    : words.pages.some(numbers.format(results.length), total)
  return (
    <PageNav
      said={results.length === 0 ? null : said}
      ways={[
        asked.cursor && (!before || before.cursor) ? to(words.pages.first, fromStart(asked, {})) : null,
        before && to(words.pages.previous, before),
        next_cursor ? to(words.pages.next, nextPage(asked, next_cursor)) : null,
      ]}
      isBusy={isBusy}
      isPreview={api === null}
    />
  )
}
