import type { PublicShareJson } from '@latchkey/contract'
import { Button } from '../ui/button.tsx'
import { noticeWords, ProblemLine } from './notice-line.tsx'
import type { Door } from './password-form.tsx'
import { Statement } from './statement.tsx'
import { useSending } from './use-sending.ts'
import { words } from './words.ts'

type Props = { door: Door; onOpened: (share: PublicShareJson) => void }

/** A link scanner loads pages; only a person presses. */
export function SealedPage({ door, onOpened }: Props) {
  const { onSubmit, refusal, isBusy } = useSending<PublicShareJson>({
    address: `${door.api}/open`,
    read: () => ({}),
    done: onOpened,
  })
  return (
    <Statement title={words.sealed.title} what={words.sealed.why}>
      <form method="post" action={`${door.path}/open`} onSubmit={onSubmit} className="flex flex-col gap-3">
        <Button type="submit" variant="primary" size="large" busy={isBusy} className="self-start max-sm:self-stretch">
          {words.sealed.open}
        </Button>
        <ProblemLine>{refusal ? refusal.sentence : noticeWords(door.notice)}</ProblemLine>
      </form>
    </Statement>
  )
}
