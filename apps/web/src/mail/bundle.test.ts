import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderMail } from './index.tsx'

const data = { name: 'Ann', link: 'https://latchkey.example/verify?token=abc' }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-mail-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the bundle runs in plain Node, far from node_modules, and writes the same mail', async () => {
  const configFile = fileURLToPath(new URL('../../vite.mail.config.ts', import.meta.url))
  await build({ configFile, mode: 'production', logLevel: 'error', build: { outDir: folder } })
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  const script = `import { renderMail } from './mail.js'
    process.stdout.write(JSON.stringify(renderMail('verify', ${JSON.stringify(data)}, null)))`
  const node = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
  expect(JSON.parse(node.stdout)).toEqual(renderMail('verify', data, null))
})
