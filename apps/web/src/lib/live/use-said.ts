import { useEffect, useState } from 'react'

const gather = 150
const pause = 2_000

/** Sentences for a polite live region: those that come together are said together, each once, and not all the time. */
export function useSaid() {
  const [said, setSaid] = useState('')
  const [{ say, stop }] = useState(() => createSaid(setSaid))
  useEffect(() => stop, [stop])
  return { said, say }
}

export function createSaid(show: (text: string) => void) {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function speak() {
    const text = [...waiting].join(' ')
    waiting.clear()
    show(text)
    // The same sentence is only heard again where the region was empty between.
    timer = text === '' ? undefined : setTimeout(speak, pause)
  }

  return {
    say(sentence: string | undefined) {
      if (!sentence) return
      waiting.add(sentence)
      timer ??= setTimeout(speak, gather)
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
      waiting.clear()
    },
  }
}
