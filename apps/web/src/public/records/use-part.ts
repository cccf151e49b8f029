import { type ComponentType, useRef, useState } from 'react'

/** A part of the page that is loaded when it is first asked for. */
export function usePart<Props>(load: () => Promise<ComponentType<Props>>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const [isMissing, setMissing] = useState(false)
  const isAsked = useRef(false)

  function fetchPart() {
    if (isAsked.current) return
    isAsked.current = true
    setMissing(false)
    load().then(
      (part) => setPart(() => part),
      () => {
        isAsked.current = false
        setMissing(true)
      },
    )
  }

  return { Part, isMissing, fetchPart }
}
