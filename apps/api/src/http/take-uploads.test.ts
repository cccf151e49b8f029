import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import { respondToShare } from '@latchkey/contract'
import fastify from 'fastify'
import { afterAll, expect, it } from 'vitest'
import { AppError } from '../platform/app-error.ts'
import { formOf } from '../testing/form.ts'
import { takeUploads } from './take-uploads.ts'

const KIB = 1024
const folder = await mkdtemp(join(tmpdir(), 'take-uploads-'))
const app = fastify({ bodyLimit: 8 * KIB * KIB })
await app.register(multipart)
app.setErrorHandler((error) => (error instanceof AppError ? { code: error.code } : { error }))
app.post('/', async (request) => {
  const uploads = await takeUploads(request, folder, respondToShare)
  await uploads?.drop()
  return { fields: uploads?.fields.size, names: uploads?.files.map(({ name }) => name) }
})
afterAll(() => rm(folder, { recursive: true }))

const send = async (...parts: Parameters<typeof formOf>) => {
  const answer = await app.inject({ method: 'POST', url: '/', ...(await formOf(...parts)) })
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
  return answer.json()
}
const fields = (count: number, size: number) =>
  Array.from({ length: count }, (_, at): [string, string] => [`f${at}`, 'a'.repeat(size)])

it('takes fields of 64 KiB, and a megabyte of them', async () => {
  expect(await send(...fields(15, 64 * KIB))).toEqual({ fields: 15, names: [] })
})

it.each([
  ['a larger field', fields(1, 64 * KIB + 1)],
  ['more than a megabyte of fields', fields(16, 64 * KIB)],
])('refuses %s', async (_what, parts) => {
  expect(await send(...parts)).toEqual({ code: 'too_large' })
})

it('keeps the end of a very long file name', async () => {
  const { names } = await send(['file', { name: `${'a'.repeat(20_000)}🔑.txt`, bytes: 'x' }])
  expect(names).toEqual([`${'a'.repeat(994)}🔑.txt`])
})
