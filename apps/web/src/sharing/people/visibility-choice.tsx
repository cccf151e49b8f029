import { kindTraits, type Visibility } from '@latchkey/contract'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import type { ShareTarget } from '../share-target.ts'
import { PublicAddress } from './public-address.tsx'
import type { Everybody } from './use-people.ts'
import { asksFirst, useVisibility } from './use-visibility.ts'
import { VisibilitySure } from './visibility-sure.tsx'
import { words } from './words.ts'

interface VisibilityChoiceProps {
  target: ShareTarget
  everybody: Everybody
  /** What is being chosen, while it has to be made sure of. */
  onPlan: (visibility: Visibility | undefined) => void
}

const { visibility: say } = words

/** Who sees it without being named: each choice with what it means. */
export function VisibilityChoice({ target, everybody, onPlan }: VisibilityChoiceProps) {
  const select = useRef<HTMLSelectElement>(null)
  const { set, busy, shown } = useVisibility(target, everybody)
  const [asked, setAsked] = useState<Visibility>()
  const plan = useEffectEvent(onPlan)
  useEffect(() => {
    plan(asked)
    return () => plan(undefined)
  }, [asked])

  const { owner, workspace, offered } = everybody
  const labels: Record<Visibility, string> = {
    private: owner.is_me ? say.options.private : say.ofOwner(owner.name),
    workspace: say.options.workspace(workspace.name),
    public: say.options.public,
  }
  const choose = (next: Visibility | undefined) => {
    if (!next || next === everybody.visibility) return setAsked(undefined)
    if (asksFirst(next, everybody)) return setAsked(next)
    setAsked(undefined)
    void set(next)
  }
  const close = () => {
    setAsked(undefined)
    select.current?.focus()
  }
  const present = asked ?? shown
  const asks = asked && asksFirst(asked, everybody)
  const couldBePublic = (kindTraits[target.kind].visibilities as readonly Visibility[]).includes('public')
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={say.label}
        hint={
          <>
            {say.hints[present]} {couldBePublic && !offered.includes('public') && say.never}
          </>
        }
      >
        <Select
          ref={select}
          options={offered.map((value) => ({ value, label: labels[value] }))}
          value={present}
          onChange={(event) => choose(offered.find((one) => one === event.target.value))}
        />
      </Field>
      {asks && (
        <VisibilitySure
          asks={asks}
          target={target}
          owner={owner.name}
          busy={busy}
          onSend={() => set(asked).then(close)}
          onKeep={close}
        />
      )}
      {!asks && shown === 'public' && <PublicAddress target={target} />}
    </div>
  )
}
