import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CallError } from '../../../lib/call-error.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { Button } from '../../../ui/button.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { jobFieldWords } from '../page/job-values.ts'
import type { Clash } from './save-together.ts'
import { words as say } from './words.ts'

interface MergeViewProps<Values> {
  clash: Clash<Values>
  valueWords: (field: keyof Values, value: unknown) => string
  busy: boolean
  problem: CallError | null
  onSave: (values: Values) => void
  onBack: () => void
}

/** Field by field, where both changed the same: mine or theirs. */
export function MergeView<Values extends object>({
  clash,
  valueWords,
  busy,
  problem,
  onSave,
  onBack,
}: MergeViewProps<Values>) {
  const [choices, setChoices] = useState<Partial<Record<keyof Values, 'mine' | 'theirs'>>>({})
  const [isTried, setTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const open = clash.both.findIndex((field) => !choices[field])
    if (open >= 0) event.currentTarget.querySelectorAll('fieldset')[open]?.querySelector('input')?.focus()
    if (open >= 0 || busy) return
    const theirs = clash.both.filter((field) => choices[field] === 'theirs')
    onSave({ ...clash.mine, ...Object.fromEntries(theirs.map((field) => [field, clash.theirs.values[field]])) })
  }
  const option = (field: keyof Values, value: 'mine' | 'theirs') => ({
    value,
    label: value === 'mine' ? say.yours : say.theirs,
    hint: (
      <span className="line-clamp-6 whitespace-pre-line wrap-anywhere">
        {valueWords(field, (value === 'mine' ? clash.mine : clash.theirs.values)[field]) || say.nothing}
      </span>
    ),
  })
  return (
    <form
      noValidate
      onSubmit={submit}
      className="flex max-w-160 flex-col gap-5 rounded-panel border border-amber/50 p-5 max-sm:p-4"
    >
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {say.title}
        </h3>
        <p className="mt-1 text-quiet">{say.lead}</p>
      </div>
      {clash.both.map((field) => (
        <RadioCards
          key={String(field)}
          legend={jobFieldWords(String(field))}
          columns={2}
          options={[option(field, 'mine'), option(field, 'theirs')]}
          value={choices[field] ?? ''}
          error={isTried && !choices[field] ? say.choose : undefined}
          onChange={({ target }) => setChoices({ ...choices, [field]: target.value === 'mine' ? 'mine' : 'theirs' })}
        />
      ))}
      <FormProblem>{problem && problemWords(problem)}</FormProblem>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {say.save}
        </Button>
        <Button onClick={onBack} disabled={busy}>
          {say.back}
        </Button>
      </div>
    </form>
  )
}
