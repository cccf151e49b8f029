import type { Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { make, read } from './shop.ts'
import { mailedLink, newMailbox } from './story.ts'

/* What stands before a story of the portal begins, made by the API. */

type Named = { id: string; title: string; reference: string | null; version: number }

/** Somebody who is a customer of that shop, signed in at its portal on this page. */
export async function openCustomer(page: Page, shopPage: Page) {
  const { workspace } = await read<{ workspace: { slug: string } }>(await shopPage.request.get('/v1/me'))
  const { slug } = workspace
  const email = newMailbox('carla')
  const person = { email, password: PASSWORD, first_name: 'Carla', last_name: 'Mason' }
  await make(page, '/v1/customer/register', { portal: slug, ...person })
  const token = new URL(await mailedLink(page, email, 'verify')).searchParams.get('token')
  await make(page, '/v1/customer/verify-email', { portal: slug, token })
  return { email, slug, path: (rest = '') => `/portal/${slug}${rest}` }
}

const GATE = { job_type: 'fabrication', description: 'Two wings, oiled.' }

/** Handed in by the customer on this page. */
export const handIn = (page: Page, title: string, more: object = {}) =>
  make<Named>(page, '/v1/customer/jobs/submit', { ...GATE, title, ...more })

export const addDraft = (page: Page, fields: object = {}) => make<Named>(page, '/v1/customer/jobs', fields)

/** What the shop says to what was handed in: how the path names it. */
export const answerJob = async (
  shopPage: Page,
  jobId: string,
  verdict: 'approve' | 'return' | 'reject',
  reason?: string,
) =>
  read<Named>(
    await shopPage.request.post(
      `/v1/admin/customer-jobs/${jobId}/${verdict}`,
      reason === undefined ? {} : { data: { reason } },
    ),
  )

export const messageShop = (page: Page, jobId: string, body: string) =>
  make(page, `/v1/customer/jobs/${jobId}/messages`, { body })

export const messageCustomer = (shopPage: Page, jobId: string, body: string) =>
  make(shopPage, `/v1/jobs/${jobId}/messages`, { body })
