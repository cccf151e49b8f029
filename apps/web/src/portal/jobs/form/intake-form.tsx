import { getCustomerJob } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { Navigate } from 'react-router'
import { useMe } from '../../../lib/use-me.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { useCustomerForm } from '../../use-customer-form.ts'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress } from '../job-address.ts'
import { askedOf } from './asked-of.ts'
import type { DraftJob } from './draft-texts.ts'
import { unsavedOf } from './draft-texts.ts'
import { FormFrame } from './form-frame.tsx'
import { GoneDraft } from './gone-draft.tsx'
import { HandedInElsewhere } from './handed-in-elsewhere.tsx'
import { stepsAsked } from './steps.ts'
import { Submitted } from './submitted.tsx'
import { useDraft } from './use-draft.ts'
import { useSteps } from './use-steps.ts'

interface IntakeFormProps {
  /** null for a new one. */
  job: DraftJob | null
  onMade: (id: string) => void
}

/** One question group at a time, kept on the server as it is typed. */
export function IntakeForm({ job, onMade }: IntakeFormProps) {
  const form = useCustomerForm().data
  const me = useMe().data
  return form && me ? <Ready job={job} onMade={onMade} form={form} account={me.account.id} /> : null
}

interface ReadyProps extends IntakeFormProps {
  form: NonNullable<ReturnType<typeof useCustomerForm>['data']>
  account: string
}

function Ready({ job, onMade, form, account }: ReadyProps) {
  const { keeper, state } = useDraft(job, account)
  const [handedIn, setHandedIn] = useState<DraftJob | null>(null)
  const portalPath = usePortalPath()
  const asked = askedOf(form)
  const steps = useSteps(state.id, stepsAsked(asked))
  const present = usePresent(state.id, keeper.take)

  const { id } = state
  const arrive = (made: string) => {
    if (steps.isHere(made)) return
    onMade(made)
    steps.replace(steps.pathTo(steps.step, made))
  }
  const move = useEffectEvent(arrive)
  useEffect(() => {
    if (id !== null) move(id)
  }, [id])

  if (handedIn) return <Submitted job={handedIn} />
  if (state.end === 'gone') return <GoneDraft texts={state.texts} onKeep={keeper.anew} onLeave={keeper.close} />
  if (state.end !== null) {
    const { changes, invalid } = unsavedOf(state.base.values, state.texts)
    const fields = [...Object.keys(changes), ...Object.keys(invalid)]
    if (fields.length === 0) return <Navigate to={portalPath(jobAddress(state.end))} replace />
    return <HandedInElsewhere job={state.end} texts={state.texts} fields={fields} onLeave={keeper.close} />
  }
  const take = (submitted: DraftJob) => {
    keeper.close()
    setHandedIn(submitted)
    steps.replace(portalPath(`/drafts/${submitted.id}/submitted`))
  }
  return (
    <FormFrame
      draft={{ keeper, state, job: present ?? job }}
      form={form}
      asked={asked}
      steps={steps}
      onMade={arrive}
      onSubmitted={take}
    />
  )
}

/** As the server has it now: its files, and what another device made of it. */
function usePresent(id: string | null, take: (job: DraftJob) => void) {
  const { data } = useQueryOf(getCustomerJob, { params: { id: id ?? '' } }, { enabled: id !== null })
  const tell = useEffectEvent(take)
  useEffect(() => {
    if (data) tell(data)
  }, [data])
  return data
}
