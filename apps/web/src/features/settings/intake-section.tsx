import { Controller } from 'react-hook-form'
import { Section } from '../../ui/section.tsx'
import { FieldsTable } from './fields-table.tsx'
import { JobTypes } from './job-types.tsx'
import { words } from './words.ts'
import type { SettingsPartProps } from './workspace-settings.ts'

export function IntakeSection({ form, readOnly }: SettingsPartProps) {
  return (
    <Section title={words.workspace.intake} help={words.workspace.intakeHelp}>
      <Controller
        control={form.control}
        name="job_types"
        render={({ field }) => (
          <JobTypes
            value={field.value ?? []}
            onChange={field.onChange}
            disabled={readOnly}
            error={form.errorOf('job_types')}
            errorAt={(index) => form.errorOf(`job_types.${index}`)}
          />
        )}
      />
      <FieldsTable form={form} readOnly={readOnly} />
    </Section>
  )
}
