import type { APIResponse, Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { expect, mailedLink, newMailbox } from './story.ts'

/* What stands before a story begins, made by the API: the story is about something else. */

export type Share = { id: string; url: string; status: string; view_count: number }

const make = async <T>(page: Page, path: string, data: object) => read<T>(await page.request.post(path, { data }))

async function read<T>(reply: APIResponse) {
  expect(reply.ok(), await reply.text()).toBe(true)
  return (await reply.json()) as T
}

/** The one who shares: signed in on this page, with a shop of their own. */
export async function openShop(page: Page) {
  const email = newMailbox('owner')
  const person = { email, name: 'Olive Owens', password: PASSWORD }
  await make(page, '/v1/auth/register', { ...person, workspace_name: 'Forge & Co.' })
  const token = new URL(await mailedLink(page, email, 'verify')).searchParams.get('token')
  await make(page, '/v1/auth/verify-email', { token })
  return email
}

export async function addRequest(page: Page, title: string, more: object = {}) {
  const data = { title, description: 'In the kitchen, since Monday.', ...more }
  return (await make<{ id: string }>(page, '/v1/repair-requests', data)).id
}

export const addProperty = (page: Page) =>
  make<{ id: string }>(page, '/v1/properties', {
    label: 'Mill Lane 4',
    address: '4 Mill Lane',
    city: 'Leeds',
    postal_code: 'LS1 9ZZ',
    notes: 'The key is at the bakery',
  })

export async function addPhotos(page: Page, requestId: string, ...names: string[]) {
  const buffer = await picture(page)
  for (const name of names) {
    const multipart = { file: { name, mimeType: 'image/png', buffer } }
    await read(await page.request.post(`/v1/repair-requests/${requestId}/files`, { multipart }))
  }
}

/** Any small picture will do: what the browser shows now is one. */
export const picture = (page: Page) => page.screenshot({ clip: { x: 0, y: 0, width: 240, height: 180 } })

export const share = (page: Page, requestId: string, settings: object = {}) =>
  make<Share>(page, `/v1/resources/${requestId}/shares`, settings)

export const changeShare = async (page: Page, { id }: Share, data: object) =>
  read<Share>(await page.request.patch(`/v1/shares/${id}`, { data }))

export const shareNow = async (page: Page, { id }: Pick<Share, 'id'>) =>
  read<Share>(await page.request.get(`/v1/shares/${id}`))
