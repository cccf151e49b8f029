import { useSearchParams } from 'react-router'
import { Chips } from '../../../ui/chips.tsx'
import { periods, readPeriod } from './period.ts'
import { words } from './words.ts'

const options = periods.map((value) => ({ value, label: words.days(value) }))

/** How far back to look; it stands in the address. */
export function PeriodChips() {
  const [search, setSearch] = useSearchParams()
  const change = (days: string) => {
    const next = new URLSearchParams(search)
    next.set('days', days)
    setSearch(next, { replace: true })
  }
  return <Chips legend={words.period} options={options} value={readPeriod(search)} onChange={change} />
}
