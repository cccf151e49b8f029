import type { ContractorResponse } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { presentResponse, RESPONSE } from './present-response.ts'

/** One answer about the resource that the guard found. */
export async function getResponse({ db, grant }: ResourceContext, id: string): Promise<ContractorResponse> {
  const row = await db.contractorResponse.findFirst({ where: { id, resourceId: grant.resource.id }, select: RESPONSE })
  if (!row) throw new AppError('not_found')
  return presentResponse(row)
}
