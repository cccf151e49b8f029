import { AsTable } from '../../ui/charts/as-table.tsx'
import { LengthBars } from '../../ui/charts/length-bars.tsx'
import { Part } from './part.tsx'
import type { Report } from './report.ts'
import { words } from './words.ts'

/** Fewer than these are told as few. */
const few = 5

export function Ratings({ count, average, by_score }: Report['ratings']) {
  if (average === null) return <Part title={words.ratings} lead={words.noRatings} />
  const best = by_score.toReversed()
  return (
    <Part
      title={words.ratings}
      lead={
        <>
          <strong className="font-medium text-ink">{words.rated(average, count)}</strong> {count < few && words.few}
        </>
      }
    >
      <LengthBars
        label={words.ratings}
        bars={best.map(({ score, count }) => ({
          key: String(score),
          label: words.score(score),
          lines: [{ value: count, said: words.ratingsCount(count) }],
        }))}
      />
      <AsTable
        caption={words.ratings}
        columns={[
          { key: 'score', header: words.scoreHead, main: true, cell: ({ score }) => words.score(score) },
          { key: 'count', header: words.ratingsHead, align: 'end', cell: ({ count }) => count.toLocaleString() },
        ]}
        rows={best}
        rowKey={({ score }) => String(score)}
      />
    </Part>
  )
}
