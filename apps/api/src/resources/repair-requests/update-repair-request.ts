import type { updateRepairRequest as endpoint, HandlerInput } from '@latchkey/contract'
import { changesBetween } from '../../platform/changes-between.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'
import { requireProperty } from './require-property.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

/** Changes what is named and really differs. */
export async function updateRepairRequest(ctx: ResourceContext, wanted: Wanted) {
  const { id, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const { reference, title } = await lockResource(tx, ctx)
    const row = await tx.db.repairRequest.findUniqueOrThrow({ where: { id }, select: FIELDS })
    const { propertyId: property_id, ...rest } = row
    const before = { title, property_id, ...rest }
    const changes = changesBetween<Record<string, unknown>>(before, wanted)
    if (Object.keys(changes).length === 0) return
    await requireProperty(tx, workspaceId, wanted.property_id)
    await write(tx, id, reference, { ...before, ...defined(wanted) })
    await tx.record('repair_request.changed', { changes }, { workspaceId, resourceId: id })
  })
}

const FIELDS = { description: true, status: true, priority: true, propertyId: true } as const

type State = { title: string; description: string; status: string; priority: string; property_id: string | null }

async function write(tx: Tx, id: string, reference: string | null, { title, property_id, ...request }: State) {
  await tx.db.repairRequest.update({
    where: { id },
    data: { ...request, propertyId: property_id },
    select: { id: true },
  })
  const searchText = [reference, title, request.description].join(' ')
  await tx.db.resource.update({
    where: { id },
    data: { title, searchText, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  })
}

const defined = (wanted: Wanted) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<State>
