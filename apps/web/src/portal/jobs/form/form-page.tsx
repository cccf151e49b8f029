import { getCustomerJob } from '@latchkey/contract'
import { useState } from 'react'
import { Navigate, useNavigationType, useParams } from 'react-router'
import { useIsNowhere } from '../../../lib/use-is-nowhere.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress } from '../job-address.ts'
import type { DraftJob } from './draft-texts.ts'
import { FormInGrey } from './form-in-grey.tsx'
import { IntakeForm } from './intake-form.tsx'
import { NotTaken } from './not-taken.tsx'
import { Submitted } from './submitted.tsx'
import { words } from './words.ts'

/**
 * A new job at /new, and a draft at its own address. The one becomes the other under the fingers of who types: it stays
 * the same form.
 */
export function Component() {
  const { id } = useParams()
  const how = useNavigationType()
  const [last, setLast] = useState(id)
  const [fresh, setFresh] = useState<{ count: number; id: string | undefined }>({ count: 1, id: undefined })
  if (last !== id) {
    setLast(id)
    // Back to where it was begun is back into it; New is another one.
    const isAnother = id === undefined && how !== 'POP'
    if (isAnother) setFresh({ count: fresh.count + 1, id: undefined })
  }
  const isFresh = id === undefined || id === fresh.id
  const made = (to: string) => setFresh((now) => ({ ...now, id: to }))
  return <Opened key={isFresh ? fresh.count : id} id={id} onMade={made} />
}

/** For good: the address of a new one changes, what is done with it does not. */
function Opened({ id, onMade }: { id: string | undefined; onMade: (id: string) => void }) {
  const [present] = useState(id)
  const maySubmit = useCustomerForm().data?.may_submit
  if (present !== undefined) return <Draft id={present} onMade={onMade} />
  return maySubmit === false ? <NotTaken /> : <IntakeForm job={null} onMade={onMade} />
}

function Draft({ id, onMade }: { id: string; onMade: (id: string) => void }) {
  const query = useQueryOf(getCustomerJob, { params: { id } })
  if (useIsNowhere(query)) return <Nowhere />
  return (
    <QueryState query={query} failed={words.failed} skeleton={<FormInGrey />}>
      {(job) => <Present job={job} onMade={onMade} />}
    </QueryState>
  )
}

/** What is no draft any more is read elsewhere; one that was handed in under this form is for the form to tell. */
function Present({ job, onMade }: { job: DraftJob; onMade: (id: string) => void }) {
  const { step } = useParams()
  const portalPath = usePortalPath()
  const [wasDraft] = useState(job.status === 'draft')
  if (wasDraft) return <IntakeForm job={job} onMade={onMade} />
  return step === 'submitted' ? <Submitted job={job} /> : <Navigate to={portalPath(jobAddress(job))} replace />
}

function Nowhere() {
  const portalPath = usePortalPath()
  const back = <LinkButton to={portalPath('/jobs')}>{words.nowhere.back}</LinkButton>
  return (
    <>
      <title>{words.nowhere.title}</title>
      <EmptyState level={1} drawing="door" headline={words.nowhere.title} action={back}>
        {words.nowhere.why}
      </EmptyState>
    </>
  )
}
