import type { PublicTasksJson } from '@latchkey/contract'
import { useClock } from '../clock.tsx'
import { PageNav } from '../page-nav.tsx'
import { words } from '../words.ts'
import { addressOf } from './use-tasks.ts'

type Props = {
  list: PublicTasksJson
  path: string
  turn: (page: number) => void
  isBusy: boolean
  isPreview: boolean
}

export function TaskPages({ list: { results, count, page, page_size }, path, turn, ...state }: Props) {
  const { format } = new Intl.NumberFormat(useClock().locale)
  const last = Math.ceil(count / page_size)
  const to = (label: string, next: number) => ({ label, href: addressOf(path, next), turn: () => turn(next) })
  const [from, until] = [results[0]?.position, results.at(-1)?.position]
  return (
    <PageNav
      said={from && until ? words.pages.range(format(from), format(until), format(count)) : null}
      ways={[
        page > 2 ? to(words.pages.first, 1) : null,
        page > 1 && page <= last ? to(words.pages.previous, page - 1) : null,
        page < last ? to(words.pages.next, page + 1) : null,
        page < last - 1 || page > last ? to(words.pages.last, last) : null,
      ]}
      {...state}
    />
  )
}
