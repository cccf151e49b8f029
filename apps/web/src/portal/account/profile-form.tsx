import { getProfile, type ReplyOf, updateProfile } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { useCall } from '../../lib/use-call.ts'
import { useLeaveWarning } from '../../lib/use-leave-warning.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { useVersionedForm } from '../../lib/use-versioned-form.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictProblem } from '../../ui/conflict-problem.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './me-words.ts'

type Profile = ReplyOf<typeof getProfile>

const versioned = ({ version, first_name, last_name, company_name, phone, address }: Profile) => ({
  version,
  values: { first_name, last_name, company_name, phone, address },
})

const orNull = { setValueAs: (text: string | null) => text?.trim() || null }

/** What the shop knows of me, under its version: the shop may be writing it down too. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const client = useQueryClient()
  const update = useCall(updateProfile, { answers: getProfile })
  const form = useVersionedForm(updateProfile.body, {
    present: versioned(profile),
    draft: `portal profile ${profile.id}`,
    save: async (changes, ifMatch) => {
      const saved = versioned(await update.mutateAsync({ body: changes, ifMatch }))
      toast(words.saved)
      return saved
    },
    load: async () => {
      const present = await call(getProfile)
      client.setQueryData(keyOf(getProfile), present)
      return versioned(present)
    },
  })
  useLeaveWarning(form.formState.isDirty)
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={words.first} error={form.errorOf('first_name')} required>
          <TextInput autoComplete="given-name" {...form.register('first_name')} />
        </Field>
        <Field label={words.last} error={form.errorOf('last_name')} required>
          <TextInput autoComplete="family-name" {...form.register('last_name')} />
        </Field>
      </div>
      <Field label={words.company} error={form.errorOf('company_name')} optional>
        <TextInput autoComplete="organization" {...form.register('company_name', orNull)} />
      </Field>
      <Field label={words.phone} error={form.errorOf('phone')} optional>
        <TextInput type="tel" autoComplete="tel" {...form.register('phone', orNull)} />
      </Field>
      <Field label={words.address} error={form.errorOf('address')} optional>
        <Textarea rows={3} autoComplete="street-address" {...form.register('address', orNull)} />
      </Field>
      <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
      <Button type="submit" variant="primary" className="self-start" busy={form.busy}>
        {words.save}
      </Button>
    </form>
  )
}
