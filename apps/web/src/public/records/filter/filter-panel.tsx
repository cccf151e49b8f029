import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { fromStart } from '../asked.ts'
import type { FilterProps } from '../filter-button.tsx'
import { partWords } from '../part-words.ts'
import { recordWords as words } from '../words.ts'
import { Condition } from './condition.tsx'
import { type Draft, draftOn, draftsOf, filterOf, problemsIn } from './conditions.ts'

const MOST = 20

/** Conditions, all of which have to hold. Under the line of search, so that what they do is in sight. */
export function FilterPanel({ asked, go, fields, isOpen, onClose }: FilterProps) {
  const [drafts, setDrafts] = useState<Draft[]>(() => startOf(fields, asked.filter))
  const [problems, setProblems] = useState<Record<number, string>>({})
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  // By the browser's own back and forward too.
  useEffect(() => setDrafts(startOf(fields, asked.filter)), [asked.filter])
  useEffect(() => {
    if (isOpen) form.current?.querySelector('select')?.focus()
  }, [isOpen])
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problems])

  async function ask(filter: string | undefined) {
    setBusy(true)
    const refusal = await go(fromStart(asked, { filter }))
    setBusy(false)
    setProblems(problemsIn(refusal?.fields ?? {}))
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const read = filterOf(fields, drafts)
    if ('problems' in read) setProblems(read.problems)
    else ask(JSON.stringify(read.filter))
  }

  function change(next: Draft[]) {
    setProblems({})
    setDrafts(next)
  }

  return (
    <form
      ref={form}
      hidden={!isOpen}
      onSubmit={onSubmit}
      aria-label={words.filter.open}
      className="order-last w-full rounded-panel border border-line bg-surface p-4"
    >
      <p className="mb-3 font-medium">{partWords.filter.title}</p>
      <ol className="flex flex-col gap-3">
        {drafts.map((draft, index) => (
          // A condition is what stands at its place.
          <Condition
            key={index}
            fields={fields}
            draft={draft}
            number={index + 1}
            problem={problems[index]}
            onChange={(next) => change(drafts.with(index, next))}
            onRemove={drafts.length > 1 ? () => change(drafts.toSpliced(index, 1)) : undefined}
          />
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={isBusy} className="max-sm:w-full">
          {partWords.filter.apply}
        </Button>
        {drafts.length < MOST && fields[0] && (
          <Button
            onClick={() => change([...drafts, draftOn(fields[0] as (typeof fields)[number])])}
            className="max-sm:flex-1"
          >
            {partWords.filter.add}
          </Button>
        )}
        {asked.filter && (
          <Button
            variant="quiet"
            className="max-sm:flex-1"
            onClick={() => {
              ask(undefined)
              onClose()
            }}
          >
            {partWords.filter.clear}
          </Button>
        )}
      </div>
    </form>
  )
}

function startOf(fields: FilterProps['fields'], filter: string | undefined): Draft[] {
  const drafts = draftsOf(fields, filter)
  return drafts.length === 0 && fields[0] ? [draftOn(fields[0])] : drafts
}
