import { Check, CircleAlert } from 'lucide-react'
import type { AddressResult } from '../lib/invite-one.ts'

interface AddressResultsProps {
  results: readonly AddressResult[]
  /** How many are on their way; 0 when all is done. */
  sending: number
}

const words = {
  results: 'What became of each',
  sending: (done: number, all: number) => `${done} of ${all} sent`,
  tryRest: 'Those that were not invited stand above again.',
}

/** Under a field for several addresses: each with what became of it. The region is there before its words. */
export function AddressResults({ results, sending }: AddressResultsProps) {
  return (
    <div role="status" className="empty:hidden">
      {sending > 0 && <p className="mb-2 text-quiet">{words.sending(results.length, sending)}</p>}
      {results.length > 0 && (
        <ul aria-label={words.results} className="divide-y divide-line border-y border-line">
          {results.map(({ email, ok, words: said }) => (
            <li key={email} className="flex items-start gap-2.5 py-2 text-table">
              {ok ? (
                <Check size={16} aria-hidden="true" className="mt-px text-green" />
              ) : (
                <CircleAlert size={16} aria-hidden="true" className="mt-px text-red" />
              )}
              <span className="min-w-0 flex-1 font-medium wrap-anywhere">{email}</span>
              <span className={ok ? 'max-w-1/2 text-quiet' : 'max-w-1/2 text-red'}>{said}</span>
            </li>
          ))}
        </ul>
      )}
      {sending === 0 && results.some(({ ok }) => !ok) && <p className="mt-2 text-quiet">{words.tryRest}</p>}
    </div>
  )
}
