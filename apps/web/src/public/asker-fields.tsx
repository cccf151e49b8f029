import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { words } from './words.ts'

/** Who asks or answers. */
export const AskerFields = ({ fields }: { fields: Record<string, string> | undefined }) => (
  <>
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={words.form.name} error={fields?.name}>
        <TextInput name="name" required maxLength={120} autoComplete="name" />
      </Field>
      <Field label={words.form.email} error={fields?.email}>
        <TextInput name="email" type="email" required maxLength={254} autoComplete="email" />
      </Field>
    </div>
    <Field label={words.form.company} error={fields?.company} optional>
      <TextInput name="company" maxLength={120} autoComplete="organization" />
    </Field>
  </>
)
