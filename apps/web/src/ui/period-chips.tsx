import { useSearchParams } from 'react-router'
import { periods, readPeriod } from '../lib/period.ts'
import { Chips } from './chips.tsx'

const words = { period: 'Period', days: (days: string) => `${days} days` }

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
