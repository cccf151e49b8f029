import { type BodyOf, taskStatuses, updateJobTask } from '@latchkey/contract'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { changesOf } from '../../../lib/changes-of.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { TaskBadge } from '../marks.tsx'
import { words as shared } from '../words.ts'
import type { Task } from './task-pages.ts'
import type { TaskActions } from './use-task-actions.ts'
import { words } from './words.ts'

const { one: say } = words

interface TaskDialogProps {
  /** null is closed. */
  task: Task | null
  mayEdit: boolean
  actions: TaskActions
  onRemove: (task: Task) => void
  onClose: () => void
}

/** All of one task, with room for what came of it. */
export function TaskDialog({ task, mayEdit, ...rest }: TaskDialogProps) {
  // It stays in the dialog while that fades.
  const [last, setLast] = useState(task)
  if (task && task !== last) setLast(task)
  if (!last) return null
  const open = task !== null
  if (mayEdit) return <Editing key={last.id} task={last} open={open} {...rest} />
  return (
    <Dialog title={last.title} open={open} onOpenChange={rest.onClose}>
      <TaskBadge status={last.status} />
      <p className={`mt-3 whitespace-pre-line wrap-anywhere ${last.result ? '' : 'text-quiet'}`}>
        {last.result || say.noResult}
      </p>
    </Dialog>
  )
}

type Values = Pick<BodyOf<typeof updateJobTask>, 'title' | 'status' | 'result'>

interface EditingProps extends Omit<TaskDialogProps, 'mayEdit' | 'task'> {
  task: Task
  open: boolean
}

function Editing({ task, open, actions, onRemove, onClose }: EditingProps) {
  const { title, status, result } = task
  const form = useContractForm<Values>(updateJobTask.body, {
    defaultValues: { title, status, result: result ?? '' },
    draft: `task ${task.id}`,
    send: async (values) => {
      const changes = changesOf<Values>({ title, status, result }, { ...values, result: values.result?.trim() || null })
      if (Object.keys(changes).length > 0) await actions.change(task, changes)
      onClose()
      toast(say.saved)
    },
  })
  return (
    <FormDialog
      title={say.title(task.position)}
      open={open}
      onOpenChange={onClose}
      form={form}
      send={say.save}
      after={
        <Button
          icon={<Trash2 size={16} />}
          variant="quiet"
          className="-ml-3.5 self-start"
          onClick={() => onRemove(task)}
        >
          {say.remove}
        </Button>
      }
    >
      <Field label={say.name} error={form.errorOf('title')} required>
        <TextInput autoComplete="off" {...form.register('title')} />
      </Field>
      <Field label={say.state} error={form.errorOf('status')}>
        <Select options={optionsOf(taskStatuses, shared.taskStatuses)} {...form.register('status')} />
      </Field>
      <Field label={say.result} hint={say.resultHint} error={form.errorOf('result')} optional>
        <Textarea rows={4} {...form.register('result')} />
      </Field>
    </FormDialog>
  )
}
