import type { ReactNode, Ref } from 'react'

interface RowHeadsProps {
  /** Classes: the columns that the rows have. */
  columns: string
  children: ReactNode
}

/** For the eye: every cell of a row says by itself what it is. */
export const RowHeads = ({ columns, children }: RowHeadsProps) => (
  <div
    aria-hidden="true"
    className={`hidden h-9 items-center border-b border-line px-2 text-table font-medium text-quiet md:grid ${columns}`}
  >
    {children}
  </div>
)

interface RowListProps {
  label: string
  /** Another list is on its way. */
  waiting: boolean
  ref: Ref<HTMLUListElement>
  children: ReactNode
}

export const RowList = ({ label, waiting, ref, children }: RowListProps) => (
  <ul ref={ref} aria-label={label} aria-busy={waiting} className={`transition-opacity ${waiting ? 'opacity-60' : ''}`}>
    {children}
  </ul>
)

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3', 'w-3/4']

interface RowsInGreyProps {
  /** Classes: those of a row. */
  line: string
  rows?: number
  /** One row; its title is so wide. */
  children: (width: string) => ReactNode
}

/** Rows that are still to come, in the places that they will have. */
export const RowsInGrey = ({ line, rows = widths.length, children }: RowsInGreyProps) => (
  <div role="status">
    <span className="sr-only">Loading</span>
    {widths.slice(0, rows).map((width) => (
      <div key={width} className={line}>
        {children(width)}
      </div>
    ))}
  </div>
)
