import { createShare } from '@latchkey/contract'
import { type FormEvent, useEffect, useEffectEvent, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { copyText } from '../lib/copy-text.ts'
import { problemWords } from '../lib/problem-words.ts'
import { useCall } from '../lib/use-call.ts'
import { useContractForm } from '../lib/use-contract-form.ts'
import { Button } from '../ui/button.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import type { LinkReach } from './audience.ts'
import { LinkFields } from './link-fields.tsx'
import { newLinkSchema } from './link-schemas.ts'
import { bodyOf, type Link, type LinkSettings, type MadeLink, newLink, type ShopRules } from './link-settings.ts'
import { reachOf } from './reach-of.ts'
import type { ShareTarget } from './share-target.ts'
import { TemplateFields } from './template-fields.tsx'
import { ViewFoot, ViewHead } from './view-frame.tsx'
import { words } from './words.ts'

interface NewLinkViewProps {
  target: ShareTarget
  rules: ShopRules
  /** What the link would add, at every change. */
  onPlan: (plan: LinkReach) => void
  onMade: (link: Link, made: { copied: boolean; password: string }) => void
  onBack: () => void
}

export function NewLinkView({ target, rules, onPlan, onMade, onBack }: NewLinkViewProps) {
  const made = useRef<MadeLink>(null)
  const create = useCall(createShare)
  const form = useContractForm<LinkSettings>(newLinkSchema(rules.share_max_days), {
    defaultValues: newLink(target.kind, rules),
    draft: `link to ${target.id}`,
    send: async (settings) => {
      const body = bodyOf(settings, rules.share_max_days)
      made.current = await create.mutateAsync({ params: { id: target.id }, body })
    },
  })
  const settings = useWatch({ control: form.control }) as LinkSettings
  const plan = useEffectEvent(onPlan)
  useEffect(() => plan(reachOf(settings)), [settings])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const making = form.submit(event).then(() => made.current?.url ?? Promise.reject(new Error('No link was made')))
    // Begun before anything is awaited: the browser lets a press copy, and nothing later.
    const copied = await copyText(making)
    const password = form.getValues('share_type') === 'password' ? form.getValues('password') : ''
    if (made.current) onMade(made.current, { copied, password })
  }
  return (
    <form noValidate onSubmit={submit}>
      <ViewHead title={words.form.title} onBack={onBack} />
      <LinkFields form={form} kind={target.kind} thing={target.id} rules={rules}>
        <TemplateFields form={form} kind={target.kind} rules={rules} />
      </LinkFields>
      <div className="mt-4 empty:hidden">
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      </div>
      <ViewFoot>
        <Button type="submit" variant="primary" busy={form.busy} autoFocus>
          {words.form.send}
        </Button>
        <span className="mr-auto text-table text-quiet max-sm:mr-0">{words.form.sendHint}</span>
      </ViewFoot>
    </form>
  )
}
