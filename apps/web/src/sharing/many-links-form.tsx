import { createSharesInBulk, type Endpoint, type ResourceKind } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { isProblem } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { refreshAll, useCall } from '../lib/use-call.ts'
import { useContractForm } from '../lib/use-contract-form.ts'
import { Button } from '../ui/button.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import { LinkFields } from './link-fields.tsx'
import { newLinkSchema } from './link-schemas.ts'
import { bodyOf, type LinkSettings, type MadeLink, newLink, type ShopRules } from './link-settings.ts'
import { TemplateFields } from './template-fields.tsx'
import { shownBy } from './use-links.ts'
import { ViewFoot } from './view-frame.tsx'
import { words } from './words.ts'

interface ManyLinksFormProps {
  kind: ResourceKind
  ids: readonly string[]
  refresh: readonly Endpoint[]
  rules: ShopRules
  onMade: (links: readonly MadeLink[], password: string) => void
}

export function ManyLinksForm({ kind, ids, refresh, rules, onMade }: ManyLinksFormProps) {
  const client = useQueryClient()
  const create = useCall(createSharesInBulk)
  const form = useContractForm<LinkSettings>(newLinkSchema(rules.share_max_days), {
    defaultValues: newLink(kind, rules),
    send: async (settings) => {
      const share = bodyOf(settings, rules.share_max_days)
      const { results } = await create.mutateAsync({ body: { resource_ids: [...ids], share } })
      onMade(results, share.password ?? '')
      void refreshAll(client, shownBy({ refresh }))
    },
  })
  const { problem } = form
  return (
    <form noValidate onSubmit={form.submit}>
      <LinkFields form={form} kind={kind} rules={rules}>
        <TemplateFields form={form} kind={kind} rules={rules} />
      </LinkFields>
      <div className="mt-4 empty:hidden">
        <FormProblem>
          {problem && (isProblem(problem, 'not_found') ? words.bulk.gone : problemWords(problem))}
        </FormProblem>
      </div>
      <ViewFoot>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.bulk.send(ids.length)}
        </Button>
      </ViewFoot>
    </form>
  )
}
