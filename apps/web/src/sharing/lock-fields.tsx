import { shareTypes } from '@latchkey/contract'
import { useWatch } from 'react-hook-form'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { addressError, type LinkForm } from './link-form.ts'
import { handsOutOpenLinks, type ShopRules } from './link-settings.ts'
import { makePassword } from './make-password.ts'
import { words } from './words.ts'

interface LockFieldsProps {
  form: LinkForm
  rules: ShopRules
  /** The link has one already, which nobody can read any more. */
  hasPassword: boolean
}

const { form: say } = words

/** Who may open it, and with what. */
export function LockFields({ form, rules, hasPassword }: LockFieldsProps) {
  const type = useWatch({ control: form.control, name: 'share_type' })
  const open = handsOutOpenLinks(rules)
  const why = open ? undefined : rules.public_links ? say.passwordNeeded : say.onlyNamed
  return (
    <>
      <Field label={say.who} hint={why} error={form.errorOf('share_type')}>
        <Select
          options={shareTypes
            .filter((one) => one !== 'public' || open || type === 'public')
            .map((value) => ({ value, label: say.whoOptions[value] }))}
          {...form.register('share_type')}
        />
      </Field>
      {type === 'password' && <PasswordField form={form} hasPassword={hasPassword} />}
      {type === 'recipients' && (
        <Field label={say.recipients} hint={say.recipientsHint} error={addressError(form)} required>
          <Textarea rows={2} autoCapitalize="none" spellCheck={false} {...form.register('recipients')} />
        </Field>
      )}
    </>
  )
}

/** In plain sight: whoever sets it has to tell it to somebody. */
function PasswordField({ form, hasPassword }: Pick<LockFieldsProps, 'form' | 'hasPassword'>) {
  const password = useWatch({ control: form.control, name: 'password' })
  const make = () =>
    form.setValue('password', makePassword(), { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
  return (
    <Field
      label={say.password}
      hint={hasPassword ? `${say.passwordKept} ${say.passwordHint}` : say.passwordHint}
      error={form.errorOf('password')}
      required={!hasPassword}
      aside={
        <Button variant="quiet" size="small" onClick={make}>
          {say.makeOne}
        </Button>
      }
    >
      <div className="flex gap-2">
        <TextInput mono autoComplete="off" autoCapitalize="none" spellCheck={false} {...form.register('password')} />
        {password && <CopyButton text={password} aria-label={words.made.copyPassword} />}
      </div>
    </Field>
  )
}
