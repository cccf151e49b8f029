import { shareExpiries } from '@latchkey/contract'
import { Controller } from 'react-hook-form'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'
import type { SettingsPartProps } from './workspace-settings.ts'

const expiries = (['', ...shareExpiries] as const).map((value) => ({ value, label: words.workspace.expiries[value] }))

/** What is no whole number stays as it was typed, for the schema to refuse. */
const asDays = (typed: unknown) => {
  const text = String(typed ?? '').trim()
  return text === '' ? null : /^\d+$/.test(text) ? Number(text) : text
}

export function SharingSection({ form, readOnly }: SettingsPartProps) {
  return (
    <Section title={words.workspace.sharing} help={words.workspace.sharingHelp}>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={words.workspace.expiry}
          hint={words.workspace.expiryHint}
          error={form.errorOf('share_default_expiry')}
        >
          <Controller
            control={form.control}
            name="share_default_expiry"
            render={({ field: { value, onChange, ...field } }) => (
              <Select
                {...field}
                options={expiries}
                value={value ?? ''}
                disabled={readOnly}
                onChange={(event) => onChange(event.target.value || null)}
              />
            )}
          />
        </Field>
        <Field
          label={words.workspace.maxDays}
          hint={words.workspace.maxDaysHint}
          error={form.errorOf('share_max_days') && words.workspace.maxDaysError}
        >
          <TextInput
            inputMode="numeric"
            disabled={readOnly}
            {...form.register('share_max_days', { setValueAs: asDays })}
          />
        </Field>
      </div>
      <Switch
        label={words.workspace.publicLinks}
        hint={words.workspace.publicLinksHint}
        disabled={readOnly}
        {...form.register('public_links')}
      />
      <Switch
        label={words.workspace.passwordless}
        hint={words.workspace.passwordlessHint}
        disabled={readOnly}
        {...form.register('passwordless_links')}
      />
      <Switch
        label={words.workspace.mail}
        hint={words.workspace.mailHint}
        disabled={readOnly}
        {...form.register('mail_sharing')}
      />
      <Switch
        label={words.workspace.membersMayShare}
        hint={words.workspace.membersMayShareHint}
        disabled={readOnly}
        {...form.register('members_may_share')}
      />
    </Section>
  )
}
