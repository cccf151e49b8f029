import { kindTraits, type ResourceKind } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { splitAddresses } from '../lib/split-addresses.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { endOf } from './expiry-offers.ts'
import type { LinkForm } from './link-form.ts'
import type { Link, LinkSettings, ShopRules } from './link-settings.ts'
import { LockFields } from './lock-fields.tsx'
import { MoreFields } from './more-fields.tsx'
import { SeenFields } from './seen/seen-fields.tsx'
import { timeLeftWords } from './time-left-words.ts'
import { UntilFields } from './until-fields.tsx'
import { words } from './words.ts'

interface LinkFieldsProps {
  form: LinkForm
  kind: ResourceKind
  /** Its id; absent where many are shared at once. */
  thing?: string
  rules: ShopRules
  /** The one that is being changed. */
  link?: Link
  /** More that stands in the fold. */
  children?: ReactNode
}

/** Who, what they can do, until when, and more; a sentence under it says what that comes to. */
export function LinkFields({ form, kind, thing, rules, link, children }: LinkFieldsProps) {
  const present = link && timeLeftWords(link.expires_at === null ? null : new Date(link.expires_at), new Date())
  return (
    <div className="flex flex-col gap-4">
      <LockFields form={form} rules={rules} hasPassword={link?.has_password ?? false} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={words.form.can} error={form.errorOf('access_mode')}>
          <Select
            options={kindTraits[kind].modes.map((value) => ({ value, label: words.modes[value] }))}
            {...form.register('access_mode')}
          />
        </Field>
        <UntilFields form={form} maxDays={rules.share_max_days} present={present} />
      </div>
      {kindTraits[kind].hasFields && thing && <SeenFields form={form} thing={thing} />}
      <MoreFields form={form}>{children}</MoreFields>
      <LinkSentence form={form} rules={rules} link={link} />
    </div>
  )
}

function LinkSentence({ form, rules, link }: Pick<LinkFieldsProps, 'form' | 'rules' | 'link'>) {
  const settings = useWatch({ control: form.control }) as LinkSettings
  const kept = link && (link.expires_at === null ? null : new Date(link.expires_at))
  const until = settings.expires_in === 'keep' ? kept : endOf(settings, rules.share_max_days, new Date())
  if (until === undefined) return null
  const { what, linkSentence } = words.form
  return <p className="text-table text-quiet">{linkSentence(whom(settings), what[settings.access_mode], until)}</p>
}

function whom({ share_type, recipients }: LinkSettings): string {
  const { whom: say } = words.form
  if (share_type !== 'recipients') return say[share_type]
  const [only, ...others] = splitAddresses(recipients)
  if (!only) return say.some
  return others.length === 0 ? only : words.audience.mailboxes(others.length + 1)
}
