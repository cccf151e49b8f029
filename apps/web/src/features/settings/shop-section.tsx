import { useWatch } from 'react-hook-form'
import { defaultAccent } from '../../lib/accent.ts'
import { Button } from '../../ui/button.tsx'
import { ColourInput } from '../../ui/colour-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { AccentPreview } from './accent-preview.tsx'
import { LogoField } from './logo-field.tsx'
import { words } from './words.ts'
import type { SettingsPartProps, Workspace } from './workspace-settings.ts'

export function ShopSection({ form, readOnly, workspace }: SettingsPartProps & { workspace: Workspace }) {
  const [name, accent] = useWatch({ control: form.control, name: ['name', 'accent'] })
  const setAccent = (hex: string | null) => form.setValue('accent', hex, { shouldDirty: true, shouldValidate: true })
  return (
    <Section title={words.workspace.shop} help={words.workspace.shopHelp}>
      <Field label={words.workspace.name} error={form.errorOf('name')} required>
        <TextInput autoComplete="organization" disabled={readOnly} {...form.register('name')} />
      </Field>
      <Field label={words.workspace.slug} hint={words.workspace.slugHint} error={form.errorOf('slug')} required>
        <TextInput prefix="/portal/" mono autoCapitalize="none" disabled={readOnly} {...form.register('slug')} />
      </Field>
      <LogoField workspace={workspace} readOnly={readOnly} onChange={form.ownChange} />
      <Field
        label={words.workspace.accent}
        hint={words.workspace.accentHint}
        error={form.errorOf('accent')}
        aside={
          accent && accent.toLowerCase() !== defaultAccent.toLowerCase() && !readOnly ? (
            <Button variant="quiet" size="small" onClick={() => setAccent(null)}>
              {words.workspace.accentReset}
            </Button>
          ) : undefined
        }
      >
        <ColourInput value={accent ?? defaultAccent} onChange={setAccent} disabled={readOnly} />
      </Field>
      <AccentPreview name={name ?? ''} accent={accent ?? defaultAccent} logoUrl={workspace.logo_url} />
    </Section>
  )
}
