import { kindTraits, type NewResponse } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError, invalid } from '../../platform/app-error.ts'
import type { ShareContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import type { Upload } from '../../platform/upload.ts'
import { appAddress } from '../app-address.ts'
import { keepFiles } from '../files/keep-files.ts'
import { storeFiles } from '../files/store-files.ts'
import { findOwners } from '../find-owners.ts'
import { requireRoomToWrite } from '../public/require-room-to-write.ts'

/** A contractor's answer through a share: an offer, or that they will not do it. A mailbox that was proved is who answers. */
export async function respondToShare(ctx: ShareContext, said: NewResponse, uploads: Upload[]) {
  const answer = { ...said, email: ctx.share.mailbox ?? said.email }
  const { id: shareId, resource } = ctx.share
  if (!kindTraits[resource.kind].takesResponses) throw new AppError('not_found')
  requireSound(answer)
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0)
  await requireRoomToWrite(ctx, shareId, bytes)

  await storeFiles(ctx, uploads, (files) =>
    transact(ctx, async (tx) => {
      const responseId = newId()
      await tx.db.contractorResponse.create({
        data: { id: responseId, resourceId: resource.id, shareId, ...columnsOf(answer) },
        select: { id: true },
      })
      await keepFiles(tx, ctx, files, { resource, responseId })
      const { name, decision } = answer
      const data = { share_id: shareId, response_id: responseId, name, decision }
      await tx.record('response.made', data, { workspaceId: resource.workspaceId, resourceId: resource.id })
      await mailOwners(tx, ctx, answer)
    }),
  )
}

function requireSound({ decision, price, earliest_date }: NewResponse) {
  if (decision === 'decline' && price) throw invalid('price', 'Only with an offer')
  if (earliest_date && !/^[12]/.test(earliest_date)) {
    throw invalid('earliest_date', 'Must be of the years 1000 to 2999')
  }
}

function columnsOf({ name, email, company, decision, reason, price, earliest_date, message }: NewResponse) {
  return {
    name,
    email,
    company: company ?? null,
    decision,
    reason: reason || null,
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
    earliestDate: earliest_date ? new Date(earliest_date) : null,
    message: message || null,
  }
}

async function mailOwners(tx: Tx, ctx: ShareContext, answer: NewResponse) {
  const { resource } = ctx.share
  const { name: contractor, decision } = answer
  const { company, reason, message } = columnsOf(answer)
  const said = { contractor, company, decision, reason, message, price: inWords(answer.price) }
  const rest = { title: resource.title, earliestDate: answer.earliest_date ?? null, link: appAddress(ctx, resource) }
  for (const { name, email } of await findOwners(tx, resource.id)) {
    await tx.mail('response_received', email, { name, ...said, ...rest }, resource.workspaceId)
  }
}

/** With its cents whatever the currency: what was offered is not rounded. */
function inWords(price: NewResponse['price']) {
  if (!price) return null
  const { amount, currency } = price
  return amount.toLocaleString('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
}
