import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { noticeWords } from './notice-line.tsx'
import type { Door } from './password-form.tsx'
import { filled, useSending } from './use-sending.ts'
import { words } from './words.ts'

type Props<T> = {
  door: Door
  sentWords: (email: string) => string
  /** Without it the forms go the plain way and the page is loaded again. */
  onOpened?: ((reply: T) => void) | undefined
}

/** A mailbox proves itself: first its address, then the code that was mailed there. Both steps are plain forms too. */
export function CodeForm<T>({ door, sentWords, onOpened }: Props<T>) {
  const { notice } = door
  const [email, setEmail] = useState(notice && 'email' in notice ? (notice.email ?? null) : null)
  const props = { door, onOpened, setEmail }
  return email === null ? <EmailStep {...props} /> : <CodeStep {...props} email={email} says={sentWords(email)} />
}

type Step<T> = Pick<Props<T>, 'door' | 'onOpened'> & { setEmail: (email: string | null) => void }

function EmailStep<T>({ door, onOpened, setEmail }: Step<T>) {
  const { onSubmit, refusal, isBusy } = useSending({
    address: `${door.api}/verify`,
    read: filled,
    done: (_reply, form) => setEmail(String(new FormData(form).get('email'))),
  })
  const problem = refusal ? refusal.sentence : noticeWords(door.notice)
  return (
    <form
      method="post"
      action={`${door.path}/verify`}
      onSubmit={onOpened ? onSubmit : undefined}
      className="flex flex-col gap-4"
    >
      <Field label={words.locked.email} error={problem ?? undefined}>
        <TextInput name="email" type="email" required maxLength={254} autoComplete="email" />
      </Field>
      <Button type="submit" variant="primary" size="large" busy={isBusy} className="self-start max-sm:self-stretch">
        {words.locked.mailCode}
      </Button>
    </form>
  )
}

function CodeStep<T>({ door, onOpened, setEmail, email, says }: Step<T> & { email: string; says: string }) {
  const { onSubmit, refusal, isBusy } = useSending<T | { status: 'code_sent' }>({
    address: `${door.api}/verify`,
    read: (form) => (form.has('again') ? { email } : filled(form)),
    done: (reply) => !wasMailed(reply) && onOpened?.(reply),
  })
  const problem = refusal ? refusal.sentence : noticeWords(door.notice)
  return (
    <form
      method="post"
      action={`${door.path}/verify`}
      onSubmit={onOpened ? onSubmit : undefined}
      className="flex flex-col gap-4"
    >
      <p role="status">{says}</p>
      <input type="hidden" name="email" value={email} />
      <Field label={words.locked.code} error={problem ?? undefined}>
        <TextInput
          name="code"
          required
          inputMode="numeric"
          pattern="\s*\d{6}\s*"
          maxLength={12}
          autoComplete="one-time-code"
          mono
          className="max-w-44 tracking-[0.2em]"
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size="large" busy={isBusy}>
          {words.locked.open}
        </Button>
        <Button type="submit" name="again" value="1" formNoValidate variant="quiet" size="large">
          {words.locked.again}
        </Button>
      </div>
      <p>
        <a
          href={`${door.path}?other`}
          onClick={(event) => {
            if (!onOpened) return
            event.preventDefault()
            setEmail(null)
          }}
          className="text-accent-text underline underline-offset-2"
        >
          {words.locked.other}
        </a>
      </p>
    </form>
  )
}

const wasMailed = (reply: unknown): reply is { status: 'code_sent' } =>
  (reply as { status?: string }).status === 'code_sent'
