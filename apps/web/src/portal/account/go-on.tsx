import { useWays } from '../../account/use-ways.ts'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Button } from '../../ui/button.tsx'
import type { DoorProps } from './door.tsx'
import { words } from './words.ts'

interface GoOnProps extends DoorProps {
  email: string
  onAnother: () => void
}

/** Signed in at another portal or on the shop's side: one press, and no password. */
export function GoOn({ shop, brand, next, email, onAnother }: GoOnProps) {
  const { goToPortal, busy } = useWays()
  return (
    <AuthLayout title={words.signIn.title(shop.name)} lead={words.signIn.goOn} brand={brand}>
      <div className="flex flex-col gap-3">
        <Button
          variant="primary"
          size="large"
          busy={busy}
          onClick={() => goToPortal(shop.slug, next)}
          className="h-auto! min-h-11 py-2 whitespace-normal!"
        >
          <span className="min-w-0 wrap-anywhere">{words.signIn.goOnAs(email)}</span>
        </Button>
        <Button variant="quiet" size="large" onClick={onAnother}>
          {words.signIn.another}
        </Button>
      </div>
    </AuthLayout>
  )
}
