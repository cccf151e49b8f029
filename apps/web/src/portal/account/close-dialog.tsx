import { closeCustomerAccount } from '@latchkey/contract'
import { leaveForGood } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { words } from './me-words.ts'

interface CloseDialogProps {
  shop: string
  email: string
  /** Where the page leads afterwards. */
  signInPath: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says what goes and what stays, and takes the password. */
export function CloseDialog({ shop, email, signInPath, ...state }: CloseDialogProps) {
  const close = useCall(closeCustomerAccount)
  const form = useContractForm(closeCustomerAccount.body, {
    defaultValues: { password: '' },
    place: { wrong_password: 'password' },
    send: async (body) => {
      await close.mutateAsync({ body })
      leaveForGood(`${signInPath}?closed`)
    },
  })
  return (
    <FormDialog
      {...state}
      title={words.closeTitle(shop)}
      description={words.closeWhat}
      form={form}
      send={words.closeSend}
      isDangerous
    >
      <Points title={words.goes} points={words.goesList} />
      <Points title={words.stays} points={words.staysList(shop)} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label={words.closePassword} error={form.errorOf('password')} required>
        <PasswordInput {...form.register('password')} />
      </Field>
    </FormDialog>
  )
}

const Points = ({ title, points }: { title: string; points: string[] }) => (
  <div>
    <h3 className="font-medium">{title}</h3>
    <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-quiet">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </div>
)
