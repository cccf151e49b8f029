import { priorities, repairStatuses } from '@latchkey/contract'
import { isProblem } from '../../lib/call-error.ts'
import { oneOf } from '../../lib/list-filters.ts'
import { fieldOf } from '../../lib/live/fresh.ts'
import { Field } from '../../ui/field.tsx'
import { FreshPart } from '../../ui/fresh-part.tsx'
import { PriorityMark } from '../../ui/priority-mark.tsx'
import { Select } from '../../ui/select.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { StatusBadge } from './marks.tsx'
import { type RequestDetail, useRequestChange } from './use-request-change.ts'
import { words } from './words.ts'

interface StandingProps {
  request: RequestDetail
  mayEdit: boolean
  onOwnChange: (version: number) => void
}

type Step = Partial<Pick<RequestDetail, 'status' | 'priority'>>

/** Status and priority: they hold at once, and can be taken back. */
export function Standing({ request, mayEdit, onOwnChange }: StandingProps) {
  const { change, load, wanted } = useRequestChange(request.id)
  if (!mayEdit)
    return (
      <div className="flex items-center gap-4">
        <FreshPart of={fieldOf(request.id, 'status')}>
          <StatusBadge status={request.status} />
        </FreshPart>
        <FreshPart of={fieldOf(request.id, 'priority')}>
          <PriorityMark priority={request.priority} />
        </FreshPart>
      </div>
    )

  const set = async (step: Step, version: number, back?: Step): Promise<void> => {
    try {
      const changed = await change(step, version)
      onOwnChange(changed.version)
      toast(said(step), back ? { undo: () => set(back, changed.version) } : {})
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) return toastProblem(error)
      await load().catch(toastProblem)
      toast(words.conflict.upToDate, { tone: 'error' })
    }
  }
  const shown = { ...request, ...wanted }
  return (
    <div className="flex flex-wrap gap-4">
      <FreshPart of={fieldOf(request.id, 'status')} className="w-44 max-sm:flex-1">
        <Field label={words.status}>
          <Select
            options={repairStatuses.map((value) => ({ value, label: words.statuses[value] }))}
            value={shown.status}
            onChange={(event) => {
              const status = oneOf(repairStatuses, event.target.value)
              if (status) set({ status }, request.version, { status: request.status })
            }}
          />
        </Field>
      </FreshPart>
      <FreshPart of={fieldOf(request.id, 'priority')} className="w-44 max-sm:flex-1">
        <Field label={words.priority}>
          <Select
            options={priorities.map((value) => ({ value, label: words.priorities[value] }))}
            value={shown.priority}
            onChange={(event) => {
              const priority = oneOf(priorities, event.target.value)
              if (priority) set({ priority }, request.version, { priority: request.priority })
            }}
          />
        </Field>
      </FreshPart>
    </div>
  )
}

function said({ status, priority }: Step): string {
  if (status) return words.detail.moved(status)
  return priority ? words.detail.ranked(priority) : words.detail.saved
}
