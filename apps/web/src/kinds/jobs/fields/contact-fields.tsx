import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words } from './words.ts'

const { customer: say } = words
const orNull = { setValueAs: (text: string | null) => text?.trim() || null }

export type ContactField = 'first_name' | 'last_name' | 'company_name' | 'phone' | 'address'
type Name = ContactField | 'email'

/** Any form that has what a shop knows of a customer. */
interface ContactForm<Names extends Name> {
  register: (name: Names, options?: { setValueAs: (text: string | null) => string | null }) => UseFormRegisterReturn
  errorOf: (name: Names) => string | undefined
}

type ContactFieldsProps =
  | { form: ContactForm<Name>; withEmail: true; isBrief?: boolean }
  | { form: ContactForm<ContactField>; withEmail?: false; isBrief?: boolean }

/** In two columns where there is room. `isBrief`: without the address, beside something else that is written down. */
export function ContactFields({ isBrief = false, ...props }: ContactFieldsProps) {
  const form: ContactForm<ContactField> = props.form
  return (
    <>
      <Field label={say.firstName} error={form.errorOf('first_name')} required>
        <TextInput autoComplete="off" {...form.register('first_name')} />
      </Field>
      <Field label={say.lastName} error={form.errorOf('last_name')} required>
        <TextInput autoComplete="off" {...form.register('last_name')} />
      </Field>
      {props.withEmail && (
        <Field label={say.email} error={props.form.errorOf('email')} optional>
          <TextInput
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...props.form.register('email', orNull)}
          />
        </Field>
      )}
      <Field label={say.phone} error={form.errorOf('phone')} optional>
        <TextInput type="tel" autoComplete="off" {...form.register('phone', orNull)} />
      </Field>
      <Field
        label={say.company}
        error={form.errorOf('company_name')}
        optional
        className={props.withEmail ? 'sm:col-span-2' : ''}
      >
        <TextInput autoComplete="off" {...form.register('company_name', orNull)} />
      </Field>
      {!isBrief && (
        <Field label={say.address} error={form.errorOf('address')} optional className="sm:col-span-2">
          <Textarea rows={2} autoComplete="off" {...form.register('address', orNull)} />
        </Field>
      )}
    </>
  )
}
