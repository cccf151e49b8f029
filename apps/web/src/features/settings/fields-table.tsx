import { fieldRules, type IntakeField, intakeFields } from '@latchkey/contract'
import { useWatch } from 'react-hook-form'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { words } from './words.ts'
import { type FieldRule, ruleOf, type SettingsPartProps } from './workspace-settings.ts'

const rules = fieldRules.map((value) => ({ value, label: words.workspace.rules[value] }))
const isRule = (value: string): value is FieldRule => fieldRules.some((rule) => rule === value)

/** What the form asks for, and what is closed once a job is approved. Narrow enough to stay a table on a phone. */
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
  return (
    <table className="w-full text-table">
      <caption className="mb-1.5 text-start text-base font-medium">{words.workspace.fields}</caption>
      <thead>
        <tr className="border-b border-line text-quiet">
          <th scope="col" className="h-9 text-start font-medium">
            {words.workspace.field}
          </th>
          <th scope="col" className="px-3 text-start font-medium">
            {words.workspace.rule}
          </th>
          <th scope="col" className="text-start font-medium">
            {words.workspace.locked}
          </th>
        </tr>
      </thead>
      <tbody>
        {intakeFields.map((field) => {
          const rule = ruleOf(asked, field)
          return (
            <tr key={field} className="border-b border-line last:border-b-0">
              <th scope="row" className="h-11 text-start font-normal">
                {words.fields[field]}
              </th>
              <td className="w-38 px-3 py-1">
                {field === 'title' ? (
                  <span className="text-quiet">{words.workspace.always}</span>
                ) : (
                  <Select
                    aria-label={`${words.fields[field]}: ${words.workspace.rule}`}
                    options={rules}
                    value={rule}
                    disabled={readOnly}
                    onChange={(event) => ask(field, event.target.value)}
                  />
                )}
              </td>
              <td className="w-24">
                <Checkbox
                  label={words.workspace.lockedFor(words.fields[field])}
                  hideLabel
                  checked={locked.includes(field)}
                  disabled={readOnly || rule === 'hidden'}
                  onChange={(event) => lock(field, event.target.checked)}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
