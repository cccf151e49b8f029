import { listMembers, type RecordUser } from '@latchkey/contract'
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { words } from '../words.ts'

const { values: say } = words

/** The browser's own sign of a list is black on any ground. */
const withoutArrow = '[&::-webkit-calendar-picker-indicator]:hidden!'

interface PeopleInputProps {
  label: string
  error: string | undefined
  required: boolean
  hideLabel: boolean
  people: RecordUser[]
  onChange: (people: RecordUser[]) => void
}

/** Names, those of the workspace offered first; somebody else's is written down as it is typed. */
export function PeopleInput({ people, onChange, ...wrap }: PeopleInputProps) {
  const id = useId()
  const [name, setName] = useState('')
  const members = useQueryOf(listMembers)
  const known = members.data?.results.flatMap(({ id, name }) => (name ? [{ id, name }] : [])) ?? []
  const add = () => {
    const typed = name.trim()
    if (!typed) return
    const member = known.find((one) => one.name === typed)
    const person = { user_id: member?.id ?? typed, name: typed }
    if (!people.some(({ user_id }) => String(user_id) === String(person.user_id))) onChange([...people, person])
    setName('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !name.trim()) return
    // What is around it would save.
    event.preventDefault()
    event.stopPropagation()
    add()
  }
  return (
    <div className="flex flex-col gap-2">
      <Field {...wrap}>
        <div className="flex gap-2">
          <TextInput
            list={id}
            className={withoutArrow}
            autoComplete="off"
            maxLength={120}
            placeholder={say.person}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={press}
            onBlur={add}
          />
          <Button onClick={add}>{say.addPerson}</Button>
        </div>
      </Field>
      <datalist id={id}>
        {known.map((member) => (
          <option key={member.id} value={member.name} />
        ))}
      </datalist>
      {people.length > 0 && (
        <ul aria-label={wrap.label} className="flex flex-wrap gap-1.5">
          {people.map((person) => (
            <li
              key={person.user_id}
              className="flex items-center gap-0.5 rounded-small bg-grey-soft pl-2 text-table font-medium text-grey"
            >
              {person.name}
              <IconButton
                label={say.removePerson(person.name)}
                icon={<X size={16} />}
                size="small"
                tooltip={false}
                onClick={() => onChange(people.filter(({ user_id }) => user_id !== person.user_id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
