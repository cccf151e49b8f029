import { fieldRules, type IntakeField, intakeFields } from '@latchkey/contract'
import { useWatch } from 'react-hook-form'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { words } from './words.ts'
import { type FieldRule, ruleOf, type SettingsPartProps } from './workspace-settings.ts'

const rules = fieldRules.map((value) => ({ value, label: words.workspace.rules[value] }))
const isRule = (value: string): value is FieldRule => fieldRules.some((rule) => rule === value)

/** What the form asks for, and what is closed once a job is approved: one line a field. */
export function FieldsTable({ form, readOnly }: SettingsPartProps) {
  const [asked, locked = []] = useWatch({ control: form.control, name: ['form_fields', 'locked_fields'] })
  const ask = (field: IntakeField, rule: string) => {
    if (isRule(rule)) form.setValue('form_fields', { ...asked, [field]: rule }, { shouldDirty: true })
  }
  const lock = (field: IntakeField, on: boolean) => {
    // In the order of the form, so that locking and unlocking one leaves nothing to save.
    const next = intakeFields.filter((one) => (one === field ? on : locked.includes(one)))
    form.setValue('locked_fields', next, { shouldDirty: true })
  }

  const columns: Column<IntakeField>[] = [
    { key: 'field', header: words.workspace.field, main: true, cell: (field) => words.fields[field] },
    {
      key: 'rule',
      header: words.workspace.rule,
      cell: (field) =>
        field === 'title' ? (
          <span className="text-quiet">{words.workspace.always}</span>
        ) : (
          <Select
            aria-label={`${words.fields[field]}: ${words.workspace.rule}`}
            options={rules}
            value={ruleOf(asked, field)}
            disabled={readOnly}
            onChange={(event) => ask(field, event.target.value)}
            className="w-32!"
          />
        ),
    },
    {
      key: 'locked',
      header: words.workspace.locked,
      cell: (field) => (
        <Checkbox
          label={words.workspace.lockedFor(words.fields[field])}
          hideLabel
          checked={locked.includes(field)}
          disabled={readOnly || ruleOf(asked, field) === 'hidden'}
          onChange={(event) => lock(field, event.target.checked)}
        />
      ),
    },
  ]
  return (
    <div>
      <p className="mb-1.5 font-medium" aria-hidden="true">
        {words.workspace.fields}
      </p>
      <Table caption={words.workspace.fields} columns={columns} rows={[...intakeFields]} rowKey={(field) => field} />
    </div>
  )
}
