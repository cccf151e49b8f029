import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './webhooks-words.ts'

interface SecretShownProps {
  title: string
  why: string
  secret: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The only time that anybody sees it. */
export const SecretShown = ({ title, why, secret, open, onOpenChange }: SecretShownProps) => (
  <Dialog
    title={title}
    description={why}
    open={open}
    onOpenChange={onOpenChange}
    actions={<Button onClick={() => onOpenChange(false)}>{words.done}</Button>}
  >
    <div className="flex items-end gap-2">
      <Field label={words.secret} className="flex-1">
        {/* Selected, so that it can be copied by hand where the browser does not let us. */}
        <TextInput mono readOnly value={secret} onFocus={(event) => event.target.select()} />
      </Field>
      <CopyButton variant="primary" text={secret} aria-label={words.copySecret} />
    </div>
  </Dialog>
)
