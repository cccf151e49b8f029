import { listAudit, listMembers, type WorkspaceRole, workspaceRoles } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { AddressResult } from '../../lib/invite-one.ts'
import { splitAddresses } from '../../lib/split-addresses.ts'
import { refreshAll } from '../../lib/use-call.ts'
import { AddressResults } from '../../ui/address-results.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { invitePeople } from './invite-people.ts'
import { words } from './words.ts'

interface InviteDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  myRole: WorkspaceRole
  /** Addresses that are members or invited already. */
  known: ReadonlySet<string>
}

const most = 50

/** Several addresses at once; what could not be invited stands in the field again, with the reason under it. */
export function InviteDialog({ open, onOpenChange, myRole, known }: InviteDialogProps) {
  const formId = useId()
  const client = useQueryClient()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [role, setRole] = useState<WorkspaceRole>('member')
  const [error, setError] = useState<string>()
  const [results, setResults] = useState<AddressResult[]>([])
  const [sending, setSending] = useState(0)
  const addresses = splitAddresses(text)
  const offered = workspaceRoles.filter((one) => one !== 'owner' || myRole === 'owner').toReversed()

  const isDone = results.length > 0 && sending === 0 && addresses.length === 0

  const refuse = (why: string) => {
    setError(why)
    field.current?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (sending > 0) return
    if (addresses.length === 0) return refuse(words.noAddresses)
    if (addresses.length > most) return refuse(words.tooMany)
    setError(undefined)
    setResults([])
    setSending(addresses.length)
    const all: AddressResult[] = []
    await invitePeople(addresses, role, known, (result) => {
      all.push(result)
      setResults([...all])
    }).catch(toastProblem)
    setSending(0)
    setText(all.flatMap(({ ok, email }) => (ok ? [] : [email])).join('\n'))
    await refreshAll(client, [listMembers, listAudit])
  }
  return (
    <Dialog
      title={words.invite}
      description={words.inviteLead}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button type="submit" form={formId} variant={isDone ? 'secondary' : 'primary'} busy={sending > 0}>
            {words.send(addresses.length)}
          </Button>
          {results.length > 0 && sending === 0 && (
            <Button variant={isDone ? 'primary' : 'secondary'} onClick={() => onOpenChange(false)}>
              {words.done}
            </Button>
          )}
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-5">
        <Field label={words.addresses} hint={words.addressesHint} error={error} required>
          <Textarea
            ref={field}
            rows={3}
            autoCapitalize="none"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <AddressResults results={results} sending={sending} />
        <RadioCards
          legend={words.role}
          options={offered.map((value) => ({ value, label: words.roles[value], hint: words.roleHints[value] }))}
          value={role}
          onChange={(event) => setRole(offered.find((one) => one === event.target.value) ?? 'member')}
        />
      </form>
    </Dialog>
  )
}
