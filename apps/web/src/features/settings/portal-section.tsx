import { portalStates } from '@latchkey/contract'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Section } from '../../ui/section.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from './words.ts'
import type { SettingsPartProps } from './workspace-settings.ts'

const options = portalStates.toReversed().map((value) => ({ value, ...words.workspace.portalStates[value] }))

export function PortalSection({ form, readOnly }: SettingsPartProps) {
  return (
    <Section title={words.workspace.portal} help={words.workspace.portalHelp}>
      <RadioCards
        legend={words.workspace.portalState}
        options={options}
        error={form.errorOf('portal')}
        disabled={readOnly}
        {...form.register('portal')}
      />
      <Switch
        label={words.workspace.approval}
        hint={words.workspace.approvalHint}
        disabled={readOnly}
        {...form.register('approval')}
      />
    </Section>
  )
}
