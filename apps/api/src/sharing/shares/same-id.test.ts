import {
  createSharesInBulk,
  getShare,
  idParams,
  listAccessRequests,
  listResourceShares,
  revokeSharesInBulk,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openShop } from '../../testing/open-shop.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

describe('an id in capitals', () => {
  it('is the same one, and twice in a list', async () => {
    const { browser, request, share } = await openShop(app)
    const twice = [request.id, request.id.toUpperCase()]
    const many = await browser.call(createSharesInBulk, { body: { resource_ids: twice, share: {} } })
    expect([many.status, many.problem.errors[0]?.path]).toEqual([422, 'resource_ids'])
    const { id } = await share()
    const stops = await browser.call(revokeSharesInBulk, { body: { share_ids: [id, id.toUpperCase()] } })
    expect([stops.status, stops.problem.errors[0]?.path]).toEqual([422, 'share_ids'])
    const made = await browser.get(createSharesInBulk, { body: { resource_ids: [twice[1] ?? ''], share: {} } })
    expect(made.results.map(({ resource }) => resource.id)).toEqual([request.id])
    expect(await browser.get(revokeSharesInBulk, { body: { share_ids: [id.toUpperCase()] } })).toEqual({ revoked: 1 })
  })

  it('leads to the same place in an address', async () => {
    const { browser, request, share } = await openShop(app)
    const { id } = await share()
    expect((await browser.get(getShare, { params: { share: id.toUpperCase() } })).id).toBe(id)
    const shares = await browser.get(listResourceShares, { params: { id: request.id.toUpperCase() } })
    expect(shares.results.map((one) => one.id)).toEqual([id])
    const query = { resource_id: request.id.toUpperCase() }
    expect((await browser.call(listAccessRequests, { query })).status).toBe(200)
    expect(z.parse(idParams, { id: id.toUpperCase() })).toEqual({ id })
  })
})
