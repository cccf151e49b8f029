import { Building2, Globe, Lock } from 'lucide-react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { Sample } from './sample.tsx'

const roles = [
  { value: 'member', label: 'Member' },
  { value: 'admin', label: 'Admin' },
  { value: 'owner', label: 'Owner' },
]

export const Forms = () => (
  <>
    <Sample title="Fields">
      <div className="grid max-w-100 gap-5">
        <Field label="Name" hint="As customers know it.">
          <TextInput defaultValue="Forge & Co." />
        </Field>
        <Field label="E-mail" error="This is not an e-mail address." required>
          <TextInput type="email" defaultValue="ann@forge" />
        </Field>
        <Field label="Password" aside={<Link to="/design">Forgot it?</Link>}>
          <PasswordInput defaultValue="a good long one" />
        </Field>
        <Field label="Address of the portal" optional>
          <TextInput prefix="/portal/" defaultValue="forge" mono />
        </Field>
        <Field label="Role">
          <Select options={roles} defaultValue="admin" />
        </Field>
        <Field label="Until">
          <DateInput defaultValue="2026-11-27" />
        </Field>
        <Field label="Note" hint="Only the shop sees it.">
          <Textarea rows={3} placeholder="For the landlord, third try" />
        </Field>
        <Field label="Reference">
          <TextInput defaultValue="RR-2041" mono disabled />
        </Field>
      </div>
    </Sample>
    <Sample title="Choices">
      <div className="grid max-w-100 gap-4">
        <RadioCards
          legend="Who can open it"
          defaultValue="password"
          options={[
            {
              value: 'public',
              label: 'Anyone with the link',
              hint: 'No account, no password.',
              icon: <Globe size={16} />,
            },
            { value: 'password', label: 'With a password', hint: 'You tell it to them.', icon: <Lock size={16} /> },
            { value: 'us', label: 'Only us', disabled: true, icon: <Building2 size={16} /> },
          ]}
        />
        <div>
          <Checkbox label="Tell me when it is opened" hint="One mail a day at most." defaultChecked />
          <Checkbox label="Allow comments" />
          <Checkbox label="Allow export" disabled />
        </div>
        <Switch label="Public links" hint="Anyone with the link can open it." defaultChecked />
        <Switch label="Portal" />
      </div>
    </Sample>
  </>
)
