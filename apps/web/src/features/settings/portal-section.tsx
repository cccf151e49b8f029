import { portalStates } from '@latchkey/contract'
import { ExternalLink } from 'lucide-react'
import { useWatch } from 'react-hook-form'
import { buttonStyle } from '../../ui/button-style.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'
import type { SettingsPartProps, Workspace } from './workspace-settings.ts'

const options = portalStates.toReversed().map((value) => ({ value, ...words.workspace.portalStates[value] }))

export function PortalSection({ form, readOnly, workspace }: SettingsPartProps & { workspace: Workspace }) {
  const state = useWatch({ control: form.control, name: 'portal' })
  return (
    <Section title={words.workspace.portal} help={words.workspace.portalHelp}>
      <RadioCards
        legend={words.workspace.portalState}
        options={options}
        error={form.errorOf('portal')}
        disabled={readOnly}
        {...form.register('portal')}
      />
      {state !== 'off' && <PortalAddress slug={workspace.slug} />}
      <Switch
        label={words.workspace.approval}
        hint={words.workspace.approvalHint}
        disabled={readOnly}
        {...form.register('approval')}
      />
    </Section>
  )
}

/** As it is saved: what is only typed leads nowhere yet. */
function PortalAddress({ slug }: { slug: string }) {
  const url = `${window.location.origin}/portal/${slug}`
  return (
    <Field label={words.workspace.portalAddress} hint={words.workspace.portalAddressHint}>
      <div className="flex flex-wrap gap-2">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <TextInput mono readOnly value={url} onFocus={(event) => event.target.select()} />
        </div>
        <CopyButton text={url} aria-label={words.workspace.portalCopy} />
        <a href={url} target="_blank" rel="noreferrer" className={buttonStyle('secondary')}>
          <ExternalLink size={16} aria-hidden="true" />
          {words.workspace.portalOpen}
        </a>
      </div>
    </Field>
  )
}
