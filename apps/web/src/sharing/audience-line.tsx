import { Eye } from 'lucide-react'
import { type Audience, audienceSentence } from './audience.ts'
import { words } from './words.ts'

interface AudienceLineProps {
  audience: Audience
  /** What of it will be otherwise, while something is being changed. */
  then?: Partial<Audience> | undefined
}

/** Who can see it now, and who could with what is being chosen, before it is saved. */
export function AudienceLine({ audience, then }: AudienceLineProps) {
  const now = audienceSentence(audience)
  const next = then && audienceSentence({ ...audience, ...then })
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
