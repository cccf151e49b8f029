import { type AccessMode, accessModes, shareTypes, type TemplateShare } from '@latchkey/contract'
import { oneOf } from '../../../lib/list-filters.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words as common } from '../words.ts'
import { ExpiryField } from './expiry-field.tsx'
import { withSetting } from './with-setting.ts'
import { words } from './words.ts'

interface SettingsFieldsProps {
  share: TemplateShare
  onChange: (share: TemplateShare) => void
  errorOf: (setting: keyof TemplateShare) => string | undefined
}

const modes = Object.keys(accessModes) as AccessMode[]

export function SettingsFields({ share, onChange, errorOf }: SettingsFieldsProps) {
  const set = (change: Partial<TemplateShare>) => onChange(withSetting(share, change))
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.type} hint={share.share_type && words.typeHints[share.share_type]}>
          <Select
            placeholder={words.open}
            options={shareTypes.map((value) => ({ value, label: common.types[value] }))}
            value={share.share_type ?? ''}
            onChange={(event) => set({ share_type: oneOf(shareTypes, event.target.value) || undefined })}
          />
        </Field>
        <Field label={words.mode} error={errorOf('access_mode')}>
          <Select
            placeholder={words.open}
            options={modes.map((value) => ({ value, label: common.modes[value] }))}
            value={share.access_mode ?? ''}
            onChange={(event) => set({ access_mode: oneOf(modes, event.target.value) || undefined })}
          />
        </Field>
      </div>
      <ExpiryField share={share} onChange={set} error={errorOf('expires_in') ?? errorOf('expires_in_days')} />
      <Field label={words.maxViews} hint={words.maxViewsHint} error={errorOf('max_views')}>
        <TextInput
          type="number"
          inputMode="numeric"
          min={1}
          className="max-w-40"
          value={share.max_views ?? ''}
          onChange={(event) => set({ max_views: event.target.value ? Number(event.target.value) : undefined })}
        />
      </Field>
      <Field label={words.note} hint={words.noteHint} error={errorOf('notes')}>
        <Textarea
          rows={2}
          value={share.notes ?? ''}
          onChange={(event) => set({ notes: event.target.value || undefined })}
        />
      </Field>
      <Checkbox
        label={words.tell}
        checked={share.notify_on_view ?? false}
        onChange={(event) => set({ notify_on_view: event.target.checked || undefined })}
      />
    </>
  )
}
