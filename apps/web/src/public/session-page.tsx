import type { PageView } from '@latchkey/contract'
import { Frame } from './frame.tsx'
import { Session } from './kinds/session.tsx'
import { Stopped } from './live/stopped.tsx'
import { useLiveSession } from './live/use-live-session.ts'
import type { Door } from './password-form.tsx'
import { words } from './words.ts'

type Props = { view: Extract<PageView, { page: 'session' }>; door: Door }

/** A session that anyone may read, under its own address. */
export function SessionPage({ view: { session, entries }, door }: Props) {
  const { content, isEnded, isChanged } = useLiveSession(session, door)
  if (isEnded) return <Stopped brand={session.brand} path={door.path} say={words.live.session} />
  return (
    <Frame brand={session.brand}>
      <article>
        <Session content={content} expiresAt={undefined} api={door.api} path={door.path} entries={entries} />
      </article>
      <p role="status" className="sr-only">
        {isChanged && words.live.changed}
      </p>
    </Frame>
  )
}
