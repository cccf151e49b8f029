import { Eye } from 'lucide-react'
import { type Audience, audienceSentence, type LinkReach } from './audience.ts'
import { words } from './words.ts'

interface AudienceLineProps {
  audience: Audience
  /** The links as they will be, while something is being changed. */
  then?: readonly LinkReach[] | undefined
}

/** Who can see it now, and who could with what is being chosen, before it is saved. */
export function AudienceLine({ audience, then }: AudienceLineProps) {
  const now = audienceSentence(audience)
  const next = then && audienceSentence({ ...audience, links: then })
  return (
    <span className="flex items-start gap-2 text-ink">
      <Eye size={16} aria-hidden="true" className="mt-0.5 text-quiet" />
      <span className="min-w-0">
        <span className={next && next !== now ? 'text-quiet' : 'font-medium'}>{now}</span>
        <span role="status" className="block empty:hidden">
          {next && next !== now && (
            <>
              <span className="text-quiet">{words.planned}</span> <span className="font-medium">{next}</span>
            </>
          )}
        </span>
      </span>
    </span>
  )
}
