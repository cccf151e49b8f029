import type { PublicField } from '@latchkey/contract'
import { cx } from '../../lib/cx.ts'
import { isFigure } from '../../ui/record-values/value-text.ts'
import { plainPress } from '../plain-press.ts'
import { addressOf, fromStart } from './asked.ts'
import type { Place } from './place.ts'
import { roles } from './roles.ts'
import { isSortable, nextSort, sortStateOf } from './sorts.ts'

/** The label of a column; pressed, it orders by it. */
export function ColumnHead({ field, api, path, asked, go }: Place & { field: PublicField }) {
  const state = sortStateOf(field.key, asked.sort)
  const next = fromStart(asked, { sort: nextSort(field.key, asked.sort) })
  const isAtEnd = isFigure(field.type)
  return (
    <th {...roles.columnheader} scope="col" aria-sort={state} className={isAtEnd ? 'figure' : undefined}>
      {isSortable(field) && api !== null ? (
        <a
          href={addressOf(path, next)}
          onClick={plainPress(() => go(next))}
          className={cx('order', state && 'text-ink')}
        >
          {field.label}
          {state && <Arrow state={state} />}
        </a>
      ) : (
        <span className="order">{field.label}</span>
      )}
    </th>
  )
}

const Arrow = ({ state }: { state: ReturnType<typeof sortStateOf> }) => (
  <svg
    aria-hidden="true"
    width="12"
    height="12"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    className={cx('not-printed', state === 'descending' && 'rotate-180')}
  >
    <path d="M6 10V2m0 0L2.5 5.5M6 2l3.5 3.5" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)
