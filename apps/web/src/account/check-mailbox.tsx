import { type AuthBrand, AuthLayout } from '../ui/auth-layout.tsx'
import { Button } from '../ui/button.tsx'
import { OutboxHint } from './outbox-hint.tsx'
import { words } from './words.ts'

interface CheckMailboxProps {
  reason: 'verify' | 'forgot'
  email: string
  onAgain: () => void
  brand?: AuthBrand
}

/** The same for a known and an unknown mailbox: the mail says the rest. */
export function CheckMailbox({ reason, email, onAgain, brand }: CheckMailboxProps) {
  return (
    <AuthLayout title={words.mailbox.title} brand={brand}>
      <div className="flex flex-col gap-5">
        <p className="wrap-anywhere">{words.mailbox[reason](email)}</p>
        <p className="text-quiet">
          <strong className="font-medium text-ink">{words.mailbox.nothing}</strong>{' '}
          {reason === 'verify' ? words.mailbox.nothingVerify : words.mailbox.nothingForgot}
        </p>
        <Button onClick={onAgain} className="self-start">
          {words.mailbox.again}
        </Button>
        <OutboxHint />
      </div>
    </AuthLayout>
  )
}
