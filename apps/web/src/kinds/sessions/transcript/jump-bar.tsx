import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { words } from '../words.ts'

const { transcript: say } = words

interface JumpBarProps {
  total: number
  onStart: () => void
  onEnd: () => void
  onEntry: (seq: number) => void
}

/** Stays in sight above the transcript. */
export function JumpBar({ total, onStart, onEnd, onEntry }: JumpBarProps) {
  const id = useId()
  const [wish, setWish] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const seq = Number(wish.replace(/^#/, ''))
    const isThere = Number.isInteger(seq) && seq >= 1 && seq <= total
    setWrong(!isThere)
    if (isThere) onEntry(seq)
  }
  return (
    <div className="sticky top-14 z-10 -mx-3 bg-paper px-3 pt-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2 border-b border-line pb-2">
        <Button size="small" icon={<ArrowUpToLine size={16} />} onClick={onStart}>
          {say.start}
        </Button>
        <Button size="small" icon={<ArrowDownToLine size={16} />} onClick={onEnd}>
          {say.end}
        </Button>
        <form noValidate onSubmit={submit} className="ml-auto flex items-center gap-2 text-table">
          <label htmlFor={`${id}-seq`} className="whitespace-nowrap text-quiet max-sm:sr-only">
            {say.goTo}
          </label>
          <TextInput
            id={`${id}-seq`}
            inputMode="numeric"
            autoComplete="off"
            placeholder="#17"
            aria-invalid={isWrong || undefined}
            aria-describedby={`${id}-of ${id}-wrong`}
            className="h-7! w-20! px-2! tabular-nums max-sm:h-9!"
            value={wish}
            onChange={(event) => {
              setWish(event.target.value.trim())
              setWrong(false)
            }}
          />
          <span id={`${id}-of`} className="whitespace-nowrap text-quiet tabular-nums max-sm:sr-only">
            {say.of(total)}
          </span>
          <Button type="submit" size="small">
            {say.go}
          </Button>
        </form>
      </div>
      {isWrong && (
        <div className="flex justify-end border-b border-line py-1.5">
          <FieldError id={`${id}-wrong`}>{say.notThere(total)}</FieldError>
        </div>
      )}
    </div>
  )
}
