import { getWorkspace } from '@latchkey/contract'
import { useQueryOf } from '../../../../lib/use-query-of.ts'
import { Field } from '../../../../ui/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Switch } from '../../../../ui/switch.tsx'
import { words } from '../words.ts'
import { ShutOut } from './shut-out.tsx'
import type { CustomerData } from './use-customer-change.ts'
import { useHeldAtOnce } from './use-held-at-once.ts'

const { rights: say } = words

/** null: as the workspace has it. */
const approvals = { workspace: null, always: true, never: false } as const
type Approval = keyof typeof approvals
const names = Object.keys(approvals) as Approval[]
const isApproval = (name: string): name is Approval => name in approvals

export function RightsPanel({ customer }: { customer: CustomerData }) {
  const { rights, wish } = useHeldAtOnce(customer)
  const asks = useQueryOf(getWorkspace).data?.approval
  const labels: Record<Approval, string> = {
    ...say.approvals,
    ...(asks === undefined ? {} : { workspace: say.approvals.workspaceNow(asks) }),
  }
  return (
    <Panel title={say.title}>
      <div className="flex flex-col gap-4">
        <Switch
          label={say.submit}
          hint={say.submitHint}
          checked={rights.may_submit}
          onChange={(event) => wish({ may_submit: event.target.checked })}
        />
        <Switch
          label={say.edit}
          hint={say.editHint}
          checked={rights.may_edit}
          onChange={(event) => wish({ may_edit: event.target.checked })}
        />
        <Field label={say.approval}>
          <Select
            options={names.map((value) => ({ value, label: labels[value] }))}
            value={names.find((name) => approvals[name] === rights.requires_approval) ?? 'workspace'}
            onChange={({ target: { value } }) => {
              if (isApproval(value)) wish({ requires_approval: approvals[value] })
            }}
          />
        </Field>
        <ShutOut customer={customer} />
      </div>
    </Panel>
  )
}
