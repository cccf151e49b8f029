import { Button } from '../../../ui/button.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import type { Texts } from './draft-texts.ts'
import { TypedTexts } from './typed-texts.tsx'
import { words } from './words.ts'

interface GoneDraftProps {
  texts: Texts
  onKeep: () => Promise<void>
  onLeave: () => void
}

/** Thrown away elsewhere while it stood here. */
export function GoneDraft({ texts, onKeep, onLeave }: GoneDraftProps) {
  const portalPath = usePortalPath()
  return (
    <div className="flex max-w-160 flex-col gap-6">
      <PageTitle title={words.gone.title}>{words.gone.why}</PageTitle>
      <TypedTexts texts={texts} />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => void onKeep()}>
          {words.gone.keep}
        </Button>
        <LinkButton to={portalPath('/jobs')} onClick={onLeave}>
          {words.nowhere.back}
        </LinkButton>
      </div>
    </div>
  )
}
