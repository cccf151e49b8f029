import { Part } from './part.tsx'
import type { Refused } from './report.ts'
import { words } from './security-words.ts'

/** What there was, what it means, and what one could do. What there was not is left out. */
export function Refusals({ counts: { openings_refused, ...counts } }: Pick<Refused, 'counts'>) {
  const all = { ...counts, openings: openings_refused }
  const kinds = (['login', 'limit', 'refused', 'openings'] as const).filter((kind) => all[kind] > 0)
  return (
    <Part title={words.what}>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {kinds.map((kind) => {
          const { label, means, advice } = words.kinds[kind]
          return (
            <li key={kind} className="grid gap-x-8 gap-y-1 py-4 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
              <span>
                <span className="font-medium">{label}</span>{' '}
                <span className="text-quiet tabular-nums">{words.times(all[kind])}</span>
              </span>
              <span className="max-w-160 text-table">
                {means} <span className="text-quiet">{advice}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
