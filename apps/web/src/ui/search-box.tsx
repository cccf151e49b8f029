import { Search } from 'lucide-react'
import { type Ref, useEffect, useEffectEvent, useState } from 'react'
import { TextInput } from './text-input.tsx'

interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
  label: string
  hint: string
  ref: Ref<HTMLInputElement>
}

const pause = 250

/** Searches when the typing pauses. What is typed meanwhile is never put back to what was searched for. */
export function SearchBox({ value, onChange, label, hint, ref }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState({ value, sent: value })
  const wish = text.trim()

  // The address changed by other means: a cleared filter, the way back.
  if (value !== known.value) {
    setKnown({ ...known, value })
    if (value !== known.sent) setText(value)
  }
  const send = useEffectEvent((next: string) => {
    setKnown({ ...known, sent: next })
    onChange(next)
  })
  useEffect(() => {
    if (wish === value) return
    const timer = window.setTimeout(() => send(wish), pause)
    return () => window.clearTimeout(timer)
  }, [wish, value])

  return (
    <div className="relative min-w-0 flex-1 md:max-w-80 max-sm:basis-full">
      <Search
        size={16}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-quiet"
      />
      <TextInput
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={hint}
        maxLength={200}
        className="pl-9"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
