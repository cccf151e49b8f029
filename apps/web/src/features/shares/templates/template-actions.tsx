import { createShareTemplate, deleteShareTemplate, listAudit, listShareTemplates } from '@latchkey/contract'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useCall } from '../../../lib/use-call.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import type { KnownTemplate } from './versioned-template.ts'
import { words } from './words.ts'

const refresh = [listShareTemplates, listAudit]

export function TemplateActions({ template, onChange }: { template: KnownTemplate; onChange: () => void }) {
  const { id, name, share } = template
  const remove = useCall(deleteShareTemplate, { refresh })
  const create = useCall(createShareTemplate, { refresh })
  const bringBack = async () => {
    await create.mutateAsync({ body: { name, share } })
    toast(words.back(name))
  }
  const press = async () => {
    await remove.mutateAsync({ params: { id } })
    toast(words.removed(name), { undo: () => bringBack().catch(toastProblem) })
  }
  return (
    <Menu
      label={words.menuOf(name)}
      trigger={<IconButton label={words.menuOf(name)} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
    >
      <MenuItem icon={<Pencil size={16} />} onSelect={onChange}>
        {words.change}
      </MenuItem>
      <MenuItem icon={<Trash2 size={16} />} danger onSelect={() => press().catch(toastProblem)}>
        {words.remove}
      </MenuItem>
    </Menu>
  )
}
