import type { Brand, PublicShareJson, ShareType } from '@latchkey/contract'
import { CodeForm } from './code-form.tsx'
import { type Door, PasswordForm } from './password-form.tsx'
import { Statement } from './statement.tsx'
import { words } from './words.ts'

type Props = { share: PublicShareJson; door: Door; onOpened: (share: PublicShareJson) => void }

export const LockedPage = ({ share, door, onOpened }: Props) => (
  <Statement title={words.locked.title} what={lockWords(share.share_type, share.brand)}>
    <UnlockForm shareType={share.share_type} door={door} onOpened={onOpened} />
  </Statement>
)

const lockWords = (type: ShareType, { name }: Brand) =>
  type === 'recipients' ? words.locked.recipients(name) : words.locked.password(name)

type UnlockProps = { shareType: ShareType; door: Door; onOpened?: Props['onOpened'] }

export const UnlockForm = ({ shareType, door, onOpened }: UnlockProps) =>
  shareType === 'recipients' ? (
    <CodeForm<PublicShareJson> door={door} sentWords={words.locked.codeSent} onOpened={onOpened} />
  ) : (
    <PasswordForm door={door} onOpened={onOpened} />
  )
