import type { PublicField } from '@latchkey/contract'
import { type FormEvent, useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { fromStart } from './asked.ts'
import type { Place } from './place.ts'
import { sortOptions, usualSort } from './sorts.ts'
import { recordWords as words } from './words.ts'

type Props = Place & { fields: readonly PublicField[] }

/** A plain form, which works without a script. On a phone, where no column has a head, it has the order too. */
export function SearchForm({ api, path, asked, go, fields }: Props) {
  const form = useRef<HTMLFormElement>(null)
  /** What stood in it when it was last asked. */
  const known = useRef(asked.search ?? '')
  const input = () => form.current?.elements.namedItem('search') as HTMLInputElement

  // What the address says is what stands in it, unless more was typed meanwhile.
  useEffect(() => {
    const search = asked.search ?? ''
    if (input().value.trim() === known.current) input().value = search
    known.current = search
  }, [asked.search])

  function ask(sort = asked.sort) {
    const search = input().value.trim()
    known.current = search
    if (search !== (asked.search ?? '') || sort !== asked.sort) go(fromStart(asked, { search, sort }))
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    ask()
  }

  return (
    <search className="contents">
      <form ref={form} action={path} onSubmit={onSubmit} className="flex gap-2 max-sm:contents">
        <fieldset disabled={api === null} className="contents">
          <Field label={words.search.label} hideLabel className="w-64 max-sm:w-auto max-sm:flex-1 max-sm:basis-40">
            <TextInput
              name="search"
              type="search"
              maxLength={200}
              defaultValue={asked.search}
              placeholder={words.search.label}
              enterKeyHint="search"
            />
          </Field>
          <Button type="submit">{words.search.press}</Button>
          <Field label={words.sort.label} hideLabel className="flex-1 basis-40 sm:hidden">
            <Select
              name="sort"
              value={asked.sort ?? usualSort}
              onChange={({ currentTarget }) => ask(currentTarget.value)}
              options={sortOptions(fields)}
            />
          </Field>
        </fieldset>
      </form>
    </search>
  )
}
