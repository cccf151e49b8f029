import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export const Component = () => (
  <AuthLayout
    title="Come in"
    lead="Sign in to your shop."
    foot={
      <>
        New here? <Link to="/design">Open a workspace</Link>
      </>
    }
  >
    <form className="flex flex-col gap-5">
      <Field label="E-mail">
        <TextInput type="email" autoComplete="email" />
      </Field>
      <Field label="Password" aside={<Link to="/design">Forgot it?</Link>}>
        <PasswordInput />
      </Field>
      <Button type="submit" variant="primary" className="w-full">
        Sign in
      </Button>
    </form>
  </AuthLayout>
)
