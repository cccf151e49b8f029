import { createCustomer, getCustomer, getWorkspace, listAudit, listCustomers } from '@latchkey/contract'
import { useWatch } from 'react-hook-form'
import { useCall } from '../../../lib/use-call.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { useGoToMade } from '../../../lib/use-go-to-made.ts'
import { useKeepOnLeave } from '../../../lib/use-keep-on-leave.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { ContactFields } from '../fields/contact-fields.tsx'
import { customerOf } from '../fields/customer-name.ts'
import { words } from './words.ts'

const { add: say } = words
const draft = 'new customer'
const blank = {
  first_name: '',
  last_name: '',
  email: null,
  phone: null,
  company_name: null,
  address: null,
  invite: true,
}

interface AddCustomerDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What was typed stays when the dialog is closed by a slip. */
export function AddCustomerDialog(props: AddCustomerDialogProps) {
  const isOff = useQueryOf(getWorkspace).data?.portal === 'off'
  const goTo = useGoToMade(getCustomer, '/customers')
  const create = useCall(createCustomer, { refresh: [listCustomers, listAudit] })
  const form = useContractForm(createCustomer.body, {
    defaultValues: blank,
    draft,
    place: { conflict: 'email' },
    send: async (body) => {
      const made = await create.mutateAsync({ body: { ...body, invite: Boolean(body.email && body.invite) } })
      const { name } = customerOf(made)
      toast(made.invited_at ? say.invited(name) : say.done(name))
      props.onOpenChange(false)
      form.reset()
      await goTo(made)
    },
  })
  useKeepOnLeave(draft, () => (form.formState.isDirty ? form.getValues() : null))
  const email = useWatch({ control: form.control, name: 'email' })
  return (
    <FormDialog title={say.open} description={say.lead} form={form} send={say.send} {...props}>
      <div className="grid gap-5 sm:grid-cols-2">
        <ContactFields form={form} withEmail />
      </div>
      <Checkbox
        label={say.invite}
        hint={isOff ? say.portalOff : email?.trim() ? say.inviteHint : say.needsEmail}
        disabled={isOff || !email?.trim()}
        {...form.register('invite')}
      />
    </FormDialog>
  )
}
