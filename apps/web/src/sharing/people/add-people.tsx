import type { CollaboratorRole } from '@latchkey/contract'
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { splitAddresses } from '../../lib/split-addresses.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { AddressResults } from '../../ui/address-results.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { ShareTarget } from '../share-target.ts'
import { roleOf, roleOptions } from './role-options.ts'
import { useInvitations } from './use-invitations.ts'
import { mostPeople, type Person } from './use-people.ts'
import { words } from './words.ts'

interface AddPeopleProps {
  target: ShareTarget
  people: readonly Person[]
  /** How many there would be by name, while somebody is being written down. */
  onPlan: (people: number | undefined) => void
  autoFocus: boolean
}

const { add: say } = words

/** Several addresses at once; what could not be invited stands in the field again, with the reason under it. */
export function AddPeople({ target, people, onPlan, autoFocus }: AddPeopleProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useKeptText(`people of ${target.id}`)
  const [role, setRole] = useState<CollaboratorRole>('viewer')
  const [error, setError] = useState<string>()
  const { invite, results, sending } = useInvitations(target, people)
  const addresses = splitAddresses(text)
  const known = new Set(people.map(({ email }) => email))
  const fresh = addresses.filter((address) => address.includes('@') && !known.has(address)).length
  const plan = useEffectEvent(() => onPlan(fresh > 0 ? people.length + fresh : undefined))
  useEffect(() => plan(), [fresh])

  const refuse = (why: string) => {
    setError(why)
    field.current?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (sending > 0) return
    if (addresses.length === 0) return refuse(say.none)
    if (addresses.length > mostPeople) return refuse(say.tooMany(mostPeople))
    setError(undefined)
    const left = await invite(addresses, role)
    setText(left.join('\n'))
    if (left.length > 0) field.current?.focus()
  }
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-3">
        <Field
          label={say.label}
          hint={say.hint(role)}
          error={error}
          className="min-w-0 flex-1 basis-60 max-sm:basis-full"
        >
          <Textarea
            ref={field}
            rows={1}
            className="resize-none"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={autoFocus}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {/* In line with the field, which has its name above it. */}
        <div className="w-34 max-sm:flex-1 sm:mt-6.5">
          <Select
            aria-label={say.role}
            options={roleOptions}
            value={role}
            onChange={(event) => setRole(roleOf(event.target.value))}
          />
        </div>
        <Button type="submit" busy={sending > 0} className="sm:mt-6.5">
          {say.send(addresses.length)}
        </Button>
      </div>
      <AddressResults results={results} sending={sending} />
    </form>
  )
}
