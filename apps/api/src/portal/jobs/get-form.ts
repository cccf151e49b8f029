import { type getCustomerForm as endpoint, type HandlerReply, intakeFields, type Workspace } from '@latchkey/contract'
import type { CustomerContext } from '../../platform/context.ts'
import { logoUrl } from '../../platform/logo-url.ts'
import { portalRules } from './portal-form.ts'
import { lockedFieldsOf } from './steps.ts'

/** What this shop's form asks for, and what its customer may do with it. */
export async function getForm({ db, customer }: CustomerContext): Promise<HandlerReply<typeof endpoint>> {
  const { workspaceId, maySubmit, mayEdit, requiresApproval } = customer
  const shop = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      name: true,
      slug: true,
      accent: true,
      approval: true,
      formFields: true,
      lockedFields: true,
      jobTypes: true,
      logo: { select: { hash: true } },
    },
  })
  const rules = portalRules(shop.formFields as Workspace['form_fields'])
  const { name, slug, accent, logo } = shop
  return {
    shop: { id: workspaceId, name, slug, accent, logo_url: logo && logoUrl(workspaceId, logo.hash) },
    fields: intakeFields.map((field) => ({ field, rule: rules[field] ?? 'optional' })),
    job_types: shop.jobTypes,
    locked_fields: lockedFieldsOf('approved', shop.lockedFields),
    may_submit: maySubmit,
    may_edit: mayEdit,
    requires_approval: requiresApproval ?? shop.approval,
  }
}
