import type { APIResponse, Page } from '@playwright/test'
import { PASSWORD } from './people.ts'
import { expect, mailedLink, newMailbox } from './story.ts'

/* What stands before a story begins, made by the API: the story is about something else. */

export type Share = { id: string; url: string; status: string; view_count: number }

export const make = async <T>(page: Page, path: string, data: object) =>
  read<T>(await page.request.post(path, { data }))

export async function read<T>(reply: APIResponse) {
  expect(reply.ok(), await reply.text()).toBe(true)
  return (await reply.json()) as T
}

/** Somebody with an account, signed in on this page; with a shop of their own where it is named. */
export async function openAccount(page: Page, name: string, shop?: string) {
  const email = newMailbox(name.split(' ')[0]?.toLowerCase() ?? name)
  const person = { email, name, password: PASSWORD }
  await make(page, '/v1/auth/register', shop ? { ...person, workspace_name: shop } : person)
  const token = new URL(await mailedLink(page, email, 'verify')).searchParams.get('token')
  await make(page, '/v1/auth/verify-email', { token })
  return email
}

/** The one who shares. */
export const openShop = (page: Page) => openAccount(page, 'Olive Owens', 'Forge & Co.')

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

type Said = { role: string; body: string }

export const addSession = async (page: Page, title: string, entries: Said[] = [], more: object = {}) =>
  (await make<{ id: string }>(page, '/v1/sessions', { title, entries, ...more })).id

export const addEntry = (page: Page, sessionId: string, body: string) =>
  make<{ seq: number }>(page, `/v1/sessions/${sessionId}/entries`, { role: 'user', body })

export const addJob = async (page: Page, title: string, more: object = {}) =>
  (await make<{ id: string }>(page, '/v1/jobs', { title, ...more })).id

export const moveJob = async (page: Page, jobId: string, status: string) =>
  read<object>(await page.request.put(`/v1/jobs/${jobId}/status`, { data: { status } }))

export const addTask = (page: Page, jobId: string, title: string, more: object = {}) =>
  make<{ id: string }>(page, `/v1/jobs/${jobId}/tasks`, { title, ...more })

export const changeTask = async (page: Page, jobId: string, task: { id: string } | undefined, data: object) =>
  read<object>(await page.request.patch(`/v1/jobs/${jobId}/tasks/${task?.id}`, { data }))

export const letIn = (page: Page, resourceId: string, email: string, role: string) =>
  make<{ id: string }>(page, `/v1/resources/${resourceId}/collaborators`, { email, role })

/** A transcript of so many entries, each of which says its number. */
export const longTalk = (count: number): Said[] =>
  Array.from({ length: count }, (_, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    body: `This is said as number ${index + 1}.`,
  }))

export const share = (page: Page, resourceId: string, settings: object = {}) =>
  make<Share>(page, `/v1/resources/${resourceId}/shares`, settings)

export const changeShare = async (page: Page, { id }: Share, data: object) =>
  read<Share>(await page.request.patch(`/v1/shares/${id}`, { data }))

export const shareNow = async (page: Page, { id }: Pick<Share, 'id'>) =>
  read<Share>(await page.request.get(`/v1/shares/${id}`))
