import type { PageView, PublicPage, PublicShareJson } from '@latchkey/contract'
import { useEffect, useState } from 'react'
import { Frame } from './frame.tsx'
import type { AnyKind } from './kinds/public-kind.ts'
import { Stopped } from './live/stopped.tsx'
import { useLiveShare } from './live/use-live-share.ts'
import { LockedPage } from './locked-page.tsx'
import type { Door } from './password-form.tsx'
import { SealedPage } from './sealed-page.tsx'
import { shareTitle } from './share-title.ts'
import { SharedContent } from './shared-content.tsx'
import { words } from './words.ts'

type Props = { view: Extract<PageView, { page: 'share' }>; door: Door & Pick<PublicPage, 'now'>; kind: AnyKind }

/** Locked, sealed or open; what unlocks it brings the content, so it opens in place. */
export function SharePage({ view, door, kind }: Props) {
  const [share, setShare] = useState<PublicShareJson>(view.share)
  const isOpenedHere = share !== view.share
  useEffect(() => {
    if (!isOpenedHere) return
    document.title = shareTitle(share)
    const heading = document.querySelector('h1')
    heading?.focus()
  }, [isOpenedHere, share])
  const { present: shown, said, news, isEnded, isChanged } = useLiveShare(share, door)
  // What a plain form came back with says nothing about what is on the page now.
  const present = isOpenedHere ? { ...door, notice: null } : door
  if (isEnded) return <Stopped brand={share.brand} path={door.path} say={words.live.share} />
  return (
    <Frame brand={share.brand} expiresAt={share.expires_at} isWide={kind.isWide && share.state === 'open'}>
      {share.state === 'locked' && <LockedPage share={share} door={present} onOpened={setShare} />}
      {share.state === 'sealed' && <SealedPage door={present} onOpened={setShare} />}
      {share.state === 'open' && (
        <SharedContent
          kind={kind}
          share={shown}
          said={said}
          news={news}
          comments={isOpenedHere ? null : view.comments}
          entries={isOpenedHere ? null : view.entries}
          tasks={isOpenedHere ? null : view.tasks}
          records={isOpenedHere ? null : view.records}
          api={door.api}
          path={door.path}
        />
      )}
      <p role="status" className="sr-only">
        {isChanged && words.live.changed}
      </p>
    </Frame>
  )
}
