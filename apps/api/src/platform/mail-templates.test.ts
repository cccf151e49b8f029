import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadMailTemplates } from './mail-templates.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-templates-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('reads the bundle once', async () => {
  const bundle = join(folder, 'mail.mjs')
  await writeFile(bundle, 'export const renderMail = (kind) => ({ subject: kind, text: "", html: "", links: [] })')
  const render = await loadMailTemplates(pathToFileURL(bundle))
  expect(render('email_changed', { name: 'Ann', newEmail: 'a@b.example' }, null).subject).toBe('email_changed')
  await rm(bundle)
  expect(await loadMailTemplates(pathToFileURL(bundle))).toBe(render)
})
