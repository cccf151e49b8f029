import { deleteProperty, listAudit, listProperties, type ReplyOf } from '@latchkey/contract'
import { Ellipsis, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '../../lib/use-call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { PropertyForm } from './property-form.tsx'
import { words } from './words.ts'

type ListedProperty = ReplyOf<typeof listProperties>['results'][number]

export function PropertyActions({ property }: { property: ListedProperty }) {
  const [asking, setAsking] = useState<'change' | 'take off' | null>(null)
  const remove = useCall(deleteProperty, { refresh: [listProperties, listAudit] })
  const { properties: say } = words
  const close = () => setAsking(null)
  const takeOff = async () => {
    await remove.mutateAsync({ params: { id: property.id } })
    toast(say.takenOff(property.label))
    close()
  }
  return (
    <>
      <Menu
        label={say.menuOf(property.label)}
        trigger={
          <IconButton label={say.menuOf(property.label)} icon={<Ellipsis size={16} />} size="small" tooltip={false} />
        }
      >
        <MenuItem icon={<Pencil size={16} />} onSelect={() => setAsking('change')}>
          {say.change}
        </MenuItem>
        <MenuItem icon={<X size={16} />} danger onSelect={() => setAsking('take off')}>
          {say.takeOff}
        </MenuItem>
      </Menu>
      <Dialog title={say.changeTitle(property.label)} open={asking === 'change'} onOpenChange={close}>
        <PropertyForm property={property} onSaved={close} onCancel={close} />
      </Dialog>
      <SureDialog
        title={say.takeOffTitle(property.label)}
        what={say.takeOffWhat}
        send={say.takeOff}
        onSend={takeOff}
        busy={remove.isPending}
        error={remove.error}
        open={asking === 'take off'}
        onOpenChange={close}
      />
    </>
  )
}
