import { useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogClose } from '../../../ui/dialog.tsx'
import { TemplateForm } from './template-form.tsx'
import type { KnownTemplate } from './versioned-template.ts'
import { words } from './words.ts'

interface TemplateDialogProps {
  /** Absent: a new one. */
  template: KnownTemplate | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function TemplateDialog({ template, open, onOpenChange }: TemplateDialogProps) {
  const formId = useId()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      title={template ? words.changeTitle(template.name) : words.add}
      description={words.addLead}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {template ? words.save : words.send}
          </Button>
          <DialogClose>
            <Button>{words.cancel}</Button>
          </DialogClose>
        </>
      }
    >
      <TemplateForm
        key={template?.id}
        id={formId}
        template={template}
        onBusy={setBusy}
        onClose={() => onOpenChange(false)}
      />
    </Dialog>
  )
}
