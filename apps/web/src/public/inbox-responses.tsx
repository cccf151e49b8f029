import type { InboxJson } from '@latchkey/contract'
import { Badge } from '../ui/badge.tsx'
import { useClock } from './clock.tsx'
import { inboxWords } from './inbox-words.ts'
import { Ago } from './moments.tsx'

type Response = InboxJson['responses'][number]

const tones = { pending: 'waiting', accepted: 'done', declined: 'refused' } as const

export const InboxResponses = ({ responses }: { responses: Response[] }) =>
  responses.length > 0 && (
    <section aria-labelledby="responses" className="mt-10">
      <h2 id="responses" className="mb-3 text-heading font-semibold">
        {inboxWords.responses}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {responses.map((response) => (
          <li
            key={response.created_at + (response.title ?? response.brand.name)}
            className="flex items-start justify-between gap-4 py-3"
          >
            <div className="min-w-0">
              <p className="font-medium">{response.title ?? response.brand.name}</p>
              <p className="text-table text-quiet">
                {inboxWords.decisions[response.decision]} · {inboxWords.from(response.brand.name)} ·{' '}
                <Ago at={response.created_at} />
              </p>
              <Offer response={response} />
              {response.message && <p className="mt-1 whitespace-pre-line">{response.message}</p>}
            </div>
            <Badge tone={tones[response.status]}>{inboxWords.answers[response.status]}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )

function Offer({ response: { price, earliest_date } }: { response: Response }) {
  const { locale } = useClock()
  const parts = [
    price && new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency }).format(price.amount),
    earliest_date &&
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(earliest_date)),
  ].filter(Boolean)
  return parts.length > 0 && <p className="mt-1 tabular-nums">{parts.join(' · ')}</p>
}
