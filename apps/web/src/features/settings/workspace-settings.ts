import type { BodyOf, fieldRules, getWorkspace, IntakeField, ReplyOf, updateWorkspace } from '@latchkey/contract'
import type { useVersionedForm, Versioned } from '../../lib/use-versioned-form.ts'

export type Workspace = ReplyOf<typeof getWorkspace>
export type Settings = BodyOf<typeof updateWorkspace>
export type SettingsForm = ReturnType<typeof useVersionedForm<Settings>>
export type FieldRule = (typeof fieldRules)[number]

/** What each part of the page is given. */
export interface SettingsPartProps {
  form: SettingsForm
  readOnly: boolean
}

const always: IntakeField[] = ['title', 'job_type', 'description']

/** The rule that holds where a workspace has not set its own. */
export const ruleOf = (rules: Settings['form_fields'], field: IntakeField): FieldRule =>
  rules?.[field] ?? (always.includes(field) ? 'required' : 'optional')

export function versionedSettings(workspace: Workspace): Versioned<Settings> {
  const { id, version, logo_url, created_at, updated_at, ...values } = workspace
  return { version, values }
}
