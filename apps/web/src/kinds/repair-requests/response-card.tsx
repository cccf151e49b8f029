import type { ReactNode } from 'react'
import { useFresh } from '../../lib/live/fresh.ts'
import { DocumentList } from '../../sharing/files/document-list.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { freshMark } from '../../ui/fresh-mark.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import type { Response } from './responses-section.tsx'
import { words } from './words.ts'

interface ResponseCardProps {
  response: Response
  mayAccept: boolean
  onAnswer: (verdict: 'accept' | 'decline') => void
}

const { responses: say } = words

const money = ({ amount, currency }: NonNullable<Response['price']>) =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount)
const day = (date: string) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date))

/** Its lines share the rows of the grid with those beside it. */
export function ResponseCard({ response, mayAccept, onAnswer }: ResponseCardProps) {
  const { id, name, company, decision, reason, price, earliest_date, message, files, status, created_at } = response
  const offers = decision === 'accept'
  return (
    <li
      data-fresh={useFresh(id)}
      className={`${freshMark} row-span-6 grid grid-rows-subgrid gap-y-3 rounded-panel! border border-line bg-surface p-4`}
    >
      <div>
        <p className="font-semibold">{company ?? name}</p>
        <p className="text-table text-quiet">
          {company && `${name}, `}
          <RelativeTime at={created_at} />
        </p>
      </div>
      <p className="flex flex-wrap gap-1.5">
        <Badge tone={offers ? 'open' : 'refused'}>{offers ? say.offers : say.refuses}</Badge>
        {status !== 'pending' && (
          <Badge tone={status === 'accepted' ? 'done' : 'waiting'}>
            {status === 'accepted' ? say.accepted : say.declined}
          </Badge>
        )}
      </p>
      <dl className="grid grid-cols-2 gap-3">
        <Line name={say.price}>
          {price ? <span className="text-heading font-semibold tabular-nums">{money(price)}</span> : say.noPrice}
        </Line>
        <Line name={say.earliest}>{earliest_date ? day(earliest_date) : say.noDate}</Line>
      </dl>
      <dl>
        <Line name={offers ? say.message : say.reason}>
          <span className="whitespace-pre-line">{[reason, message].filter(Boolean).join('\n\n') || say.none}</span>
        </Line>
      </dl>
      <div>{files.length > 0 && <DocumentList documents={files} />}</div>
      <div className="flex flex-wrap items-end gap-2">
        {status === 'pending' && offers && (
          <>
            {mayAccept && (
              <Button variant="primary" onClick={() => onAnswer('accept')}>
                {say.accept}
              </Button>
            )}
            <Button onClick={() => onAnswer('decline')}>{say.decline}</Button>
          </>
        )}
      </div>
    </li>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-table text-quiet">{name}</dt>
    <dd>{children}</dd>
  </div>
)
