import { type AccessRequest, listAccessRequests } from '@latchkey/contract'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useQueryOf } from '../lib/use-query-of.ts'
import { RelativeTime } from '../ui/relative-time.tsx'
import { type Ask, AskAnswer, whoAsks } from './ask-answer.tsx'
import type { ShareTarget } from './share-target.ts'
import { words } from './words.ts'

const { asks: say } = words

/** Who asks to be let in, or to have a link opened again: answered on the spot. */
export function AsksSection({ target }: { target: ShareTarget }) {
  const asks = useQueryOf(listAccessRequests, {
    query: { resource_id: target.id, status: 'pending' satisfies AccessRequest['status'], page_size: 100 },
  })
  const count = asks.data?.results.length ?? 0
  const place = usePlaceAfterAnswer(count)
  if (asks.isError) return <p className="mb-4 text-table text-red">{say.failed}</p>
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {asks.data && count > 0 && <Asks asks={asks.data.results} target={target} />}
    </div>
  )
}

/** The answered row is gone, and the button that had the focus with it: the keyboard goes on from where it stood. */
function usePlaceAfterAnswer(count: number) {
  const place = useRef<HTMLDivElement>(null)
  const last = useRef(count)
  useEffect(() => {
    const focused = document.activeElement
    const isLost = focused === document.body || focused?.getAttribute('role') === 'dialog'
    if (count < last.current && isLost) place.current?.focus()
    last.current = count
  }, [count])
  return place
}

interface AsksProps {
  asks: readonly Ask[]
  target: ShareTarget
}

function Asks({ asks, target }: AsksProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mb-5 rounded-control bg-amber-soft p-3">
      <h3 id={id} className="mb-2 font-semibold">
        {say.title}
      </h3>
      <ul aria-labelledby={id} className="flex flex-col gap-4">
        {asks.map((ask) => (
          <AskRow key={ask.id} ask={ask}>
            {ask.may_decide && <AskAnswer ask={ask} target={target} />}
          </AskRow>
        ))}
      </ul>
      {asks.some(({ may_decide }) => !may_decide) && <p className="mt-2 text-table text-quiet">{say.others}</p>}
    </section>
  )
}

function AskRow({ ask, children }: { ask: Ask; children: ReactNode }) {
  const from = [ask.name && ask.email, ask.company].filter(Boolean).join(', ')
  const way = ask.share_id === null ? say.from.within : say.from.link
  const wantsIn = ask.wants === 'access'
  return (
    <li>
      <p className="font-medium">{wantsIn ? say.access(whoAsks(ask)) : say.reopening(whoAsks(ask))}</p>
      <p className="text-table text-quiet">
        {from && `${from} · `}
        {ask.wants === 'access' && `${way} · `}
        <RelativeTime at={ask.created_at} />
      </p>
      {ask.message && <p className="mt-1 whitespace-pre-line">{ask.message}</p>}
      {children}
    </li>
  )
}
