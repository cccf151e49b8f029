import { cx } from '../lib/cx.ts'

interface ChipsProps<Value extends string> {
  legend: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few, all in sight; on a phone the row slides. */
export const Chips = <Value extends string>({ legend, options, value, onChange }: ChipsProps<Value>) => (
  <fieldset className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 [scrollbar-width:none] sm:flex-wrap">
    <legend className="sr-only">{legend}</legend>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
        className={cx(
          'h-7 shrink-0 rounded-control border px-2.5 text-table font-medium whitespace-nowrap transition-colors max-sm:h-10 max-sm:px-3',
          option.value === value
            ? 'border-accent-text bg-accent-soft text-ink'
            : 'border-edge/60 bg-surface text-quiet hover:border-edge hover:text-ink',
        )}
      >
        {option.label}
      </button>
    ))}
  </fieldset>
)
