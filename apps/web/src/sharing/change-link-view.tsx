import { getShare, updateShare } from '@latchkey/contract'
import { useEffect, useEffectEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { call } from '../lib/call.ts'
import { isProblem } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { useCall } from '../lib/use-call.ts'
import { useVersionedForm, type Versioned } from '../lib/use-versioned-form.ts'
import { Button } from '../ui/button.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import { toastProblem } from '../ui/toast-problem.ts'
import type { LinkReach } from './audience.ts'
import { changeOf } from './link-change.ts'
import { LinkFields } from './link-fields.tsx'
import { linkChangeSchema } from './link-schemas.ts'
import { type Link, type LinkSettings, type ShopRules, settingsOf } from './link-settings.ts'
import { reachOf } from './reach-of.ts'
import { ViewFoot, ViewHead } from './view-frame.tsx'
import { words } from './words.ts'

interface ChangeLinkViewProps {
  link: Link
  rules: ShopRules
  onPlan: (plan: LinkReach) => void
  /** With the password it has from now on, where that was changed. */
  onChanged: (link: Link, password: string) => void
  onBack: () => void
}

const { form: say } = words

const versioned = (link: Link): Versioned<LinkSettings> => ({ version: link.version, values: settingsOf(link) })

export function ChangeLinkView({ link, rules, onPlan, onChanged, onBack }: ChangeLinkViewProps) {
  const update = useCall(updateShare)
  const maxDays = rules.share_max_days
  const params = { share: link.id }
  const form = useVersionedForm<LinkSettings>(linkChangeSchema(link, maxDays), {
    present: versioned(link),
    save: async (changes, ifMatch) => {
      const body = changeOf(link, { ...settingsOf(link), ...changes }, maxDays)
      const changed = await update.mutateAsync({ params, body, ifMatch })
      onChanged(changed, body.password ?? '')
      return versioned(changed)
    },
    load: async () => versioned(await call(getShare, { params })),
  })
  const settings = useWatch({ control: form.control }) as LinkSettings
  const plan = useEffectEvent(onPlan)
  useEffect(() => plan(reachOf(settings)), [settings])
  const load = (
    <Button size="small" onClick={() => form.loadPresent().catch(toastProblem)}>
      {say.load}
    </Button>
  )
  return (
    <form noValidate onSubmit={form.submit}>
      <ViewHead title={say.changeTitle} onBack={onBack} />
      <LinkFields form={form} kind={link.resource.kind} thing={link.resource.id} rules={rules} link={link} />
      <div className="mt-4 empty:hidden">
        {isProblem(form.problem, 'version_conflict') ? (
          <FormProblem action={load}>{say.conflict}</FormProblem>
        ) : (
          <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
        )}
      </div>
      <ViewFoot>
        <Button type="submit" variant="primary" busy={form.busy} autoFocus>
          {say.save}
        </Button>
        <Button onClick={onBack}>{say.cancel}</Button>
      </ViewFoot>
    </form>
  )
}
