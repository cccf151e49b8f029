import type { PublicPage, PublicShareJson } from '@latchkey/contract'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { noticeWords } from './notice-line.tsx'
import { filled, useSending } from './use-sending.ts'
import { words } from './words.ts'

export type Door = Pick<PublicPage, 'path' | 'api' | 'notice'>

/** Where nothing waits for the content, the form goes the plain way and the page is loaded again. */
type Props = { door: Door; onOpened?: ((share: PublicShareJson) => void) | undefined }

export function PasswordForm({ door, onOpened }: Props) {
  const { onSubmit, refusal, isBusy } = useSending<PublicShareJson>({
    address: `${door.api}/verify`,
    read: filled,
    done: (share) => onOpened?.(share),
  })
  const problem = refusal ? refusal.sentence : noticeWords(door.notice)
  return (
    <form
      method="post"
      action={`${door.path}/verify`}
      onSubmit={onOpened ? onSubmit : undefined}
      className="flex flex-col gap-4"
    >
      <Field label={words.locked.label} error={problem ?? undefined}>
        <TextInput
          name="password"
          type="password"
          required
          maxLength={256}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" variant="primary" size="large" busy={isBusy} className="self-start max-sm:self-stretch">
        {words.locked.open}
      </Button>
    </form>
  )
}
