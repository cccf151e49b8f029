import { Button } from '../../../ui/button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { type OwnRating, scoreWords } from './scores.ts'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { rate: say } = words

interface RatingSectionProps {
  job: OwnJob
  rating: OwnRating
  onChange: () => void
}

/** What they said about it. */
export const RatingSection = ({ job, rating, onChange }: RatingSectionProps) => (
  <section aria-labelledby="rating" className="border-t border-line pt-6">
    <div className="mb-2 flex min-h-9 items-center justify-between gap-4">
      <h2 id="rating" className="text-heading font-semibold">
        {say.title}
      </h2>
      {job.next_steps.includes('rate') && (
        <Button variant="quiet" size="small" className="-mr-2.5 print:hidden" onClick={onChange}>
          {say.change}
        </Button>
      )}
    </div>
    <p>
      {scoreWords(rating.score)} · <RelativeTime at={rating.updated_at} className="text-quiet" />
    </p>
    {rating.comment && <p className="mt-1 max-w-160 whitespace-pre-line wrap-anywhere">{rating.comment}</p>}
  </section>
)
