import { AsTable } from '../../ui/charts/as-table.tsx'
import { LengthBars } from '../../ui/charts/length-bars.tsx'
import { ShareBars } from '../../ui/charts/share-bars.tsx'
import { Part } from './part.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

/** What was changed on jobs; how much of it by customers themselves. */
export function Edits({ total, jobs, by_customers, by_shop }: Report['edits']) {
  if (total === 0) return <Part title={words.edits} lead={words.noEdits} />
  const rows = [
    { who: words.byCustomers, count: by_customers },
    { who: words.byShop, count: by_shop },
  ]
  return (
    <Part title={words.edits} lead={words.edited(total, jobs)}>
      <LengthBars
        label={words.edits}
        bars={rows.map(({ who, count }) => ({
          key: who,
          label: who,
          lines: [{ value: count, said: words.changes(count) }],
        }))}
      />
      <AsTable
        caption={words.edits}
        columns={[
          { key: 'who', header: words.who, main: true, cell: ({ who }) => who },
          { key: 'count', header: words.changesHead, align: 'end', cell: ({ count }) => count.toLocaleString() },
        ]}
        rows={rows}
        rowKey={({ who }) => who}
      />
    </Part>
  )
}

/** Openings of links by people: how many got in. */
export function Openings({ granted, refused }: Report['openings']) {
  const total = granted + refused
  if (total === 0) return <Part title={words.openings} lead={words.noOpenings} />
  return (
    <Part title={words.openings} lead={words.opened(granted, total)}>
      <ShareBars
        label={words.openings}
        bars={[{ key: 'granted', label: words.gotIn, share: granted / total, said: words.ofAll(granted, total) }]}
      />
      <AsTable
        caption={words.openings}
        columns={[
          { key: 'outcome', header: words.outcome, main: true, cell: ({ outcome }) => outcome },
          { key: 'times', header: words.times, align: 'end', cell: ({ times }) => times.toLocaleString() },
        ]}
        rows={[
          { outcome: words.gotIn, times: granted },
          { outcome: words.refused, times: refused },
        ]}
        rowKey={({ outcome }) => outcome}
      />
    </Part>
  )
}
