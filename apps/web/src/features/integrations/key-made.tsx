import type { createApiKey, ReplyOf } from '@latchkey/contract'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './keys-words.ts'

interface KeyMadeProps {
  made: ReplyOf<typeof createApiKey>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The only time that anybody sees it. */
export const KeyMade = ({ made: { name, key }, open, onOpenChange }: KeyMadeProps) => (
  <Dialog
    title={words.made(name)}
    description={words.madeWhy}
    open={open}
    onOpenChange={onOpenChange}
    actions={<Button onClick={() => onOpenChange(false)}>{words.done}</Button>}
  >
    <div className="flex items-end gap-2">
      <Field label={words.key} className="flex-1">
        {/* Selected, so that it can be copied by hand where the browser does not let us. */}
        <TextInput mono readOnly value={key} onFocus={(event) => event.target.select()} />
      </Field>
      <CopyButton variant="primary" text={key} aria-label={words.copyKey} />
    </div>
  </Dialog>
)
