import type { ComponentProps, ReactNode } from 'react'
import { oneOf } from '../lib/list-filters.ts'
import { SearchBox } from './search-box.tsx'
import { Select } from './select.tsx'

interface FiltersProps {
  search: ComponentProps<typeof SearchBox>
  /** At the right of the search. */
  selects: ReactNode
  /** Below it: chips. */
  children?: ReactNode
}

/** What narrows a list, above it. */
export const Filters = ({ search, selects, children }: FiltersProps) => (
  <search className="mb-4 flex flex-col gap-3">
    <div className="flex flex-wrap gap-3">
      <SearchBox {...search} />
      {selects}
    </div>
    {children}
  </search>
)

interface FilterSelectProps<Value extends string> {
  label: string
  /** The first, empty choice, where it is none of the options. */
  placeholder?: string
  options: readonly { value: Value; label: string }[]
  value: Value | ''
  onChange: (value: Value | '') => void
  width?: string
}

export const FilterSelect = <Value extends string>({
  label,
  options,
  onChange,
  width = 'w-44',
  ...rest
}: FilterSelectProps<Value>) => (
  <div className={`${width} max-sm:flex-1`}>
    <Select
      aria-label={label}
      options={[...options]}
      onChange={(event) => {
        const values = options.map(({ value }) => value)
        onChange(oneOf(values, event.target.value))
      }}
      {...rest}
    />
  </div>
)
