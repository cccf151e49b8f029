import { useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import type { ShareTarget } from '../share-target.ts'
import { PublicAddress } from './public-address.tsx'
import { words } from './words.ts'

interface VisibilitySureProps {
  asks: 'public' | 'private'
  target: ShareTarget
  owner: string
  busy: boolean
  onSend: () => void
  onKeep: () => void
}

const { sure: say } = words.visibility

/** Under the choice: what it means, before it does. */
export function VisibilitySure({ asks, target, owner, busy, onSend, onKeep }: VisibilitySureProps) {
  const id = useId()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <fieldset
      aria-describedby={id}
      className={`min-w-0 animate-rise rounded-control p-3 ${asks === 'public' ? 'bg-amber-soft' : 'bg-red-soft'}`}
    >
      <legend className="sr-only">{asks === 'public' ? say.sendPublic : say.sendPrivate}</legend>
      <p id={id}>{asks === 'public' ? say.public : say.private(owner)}</p>
      {asks === 'public' && <PublicAddress target={target} className="mt-3" />}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="danger" size="small" onClick={onSend} busy={busy}>
          {asks === 'public' ? say.sendPublic : say.sendPrivate}
        </Button>
        <Button ref={keep} size="small" onClick={onKeep}>
          {say.keep}
        </Button>
      </div>
    </fieldset>
  )
}
