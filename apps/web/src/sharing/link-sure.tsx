import { useEffect, useId, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

interface LinkSureProps {
  asks: 'stop' | 'renew'
  busy: boolean
  onSend: () => void
  onKeep: () => void
}

/** In the link's own place: what stops working, before it does. */
export function LinkSure({ asks, busy, onSend, onKeep }: LinkSureProps) {
  const id = useId()
  const keep = useRef<HTMLButtonElement>(null)
  const { sure: say } = words
  useEffect(() => {
    keep.current?.focus()
    // The menu it was chosen from gives the focus back to its button a moment later.
    const take = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.getAttribute('aria-haspopup') !== 'menu') return
      document.removeEventListener('focusin', take)
      keep.current?.focus()
    }
    document.addEventListener('focusin', take)
    return () => document.removeEventListener('focusin', take)
  }, [])
  return (
    <fieldset aria-describedby={id} className="mt-3 animate-rise rounded-control bg-red-soft p-3">
      <legend className="sr-only">{asks === 'stop' ? words.links.stop : words.links.renew}</legend>
      <p id={id}>{say[asks]}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="danger" size="small" onClick={onSend} busy={busy}>
          {asks === 'stop' ? say.stopSend : say.renewSend}
        </Button>
        <Button ref={keep} size="small" onClick={onKeep}>
          {say.keep}
        </Button>
      </div>
    </fieldset>
  )
}
