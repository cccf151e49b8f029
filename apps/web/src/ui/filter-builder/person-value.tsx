import { Select } from '../select.tsx'
import { TextInput } from '../text-input.tsx'
import type { ValueProps } from './condition-value.tsx'
import { objectOf } from './value-of.ts'
import { words } from './words.ts'

/** Somebody by a part of the name, or exactly one by the key that the shop's own list has for them. */
export function PersonValue({ value, onChange, label, wiring }: ValueProps) {
  const person = objectOf(value)
  const by = person ? 'key' : 'name'
  const text = person ? String(person.user_id ?? '') : typeof value === 'string' ? value : ''
  const write = (next: string, how: string) => onChange(how === 'key' ? { user_id: next } : next)
  return (
    <div className="grid grid-cols-[minmax(0,6rem)_minmax(0,1fr)] gap-2">
      <Select
        aria-label={`${label}, ${words.personBy}`}
        options={(['name', 'key'] as const).map((how) => ({ value: how, label: words.persons[how] }))}
        value={by}
        onChange={(event) => write(text, event.target.value)}
      />
      <TextInput
        aria-label={label}
        {...wiring}
        placeholder={words.personHints[by]}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={(event) => write(event.target.value, by)}
      />
    </div>
  )
}
