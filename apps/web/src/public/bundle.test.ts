import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manifestOf, scriptsOf } from '../../build/scripts-of.ts'
import { assets, commentsOf, openShare, pageOf } from './sample-pages.ts'

const page = pageOf({ page: 'share', share: openShare(), comments: commentsOf('Is there power?') })
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-public-'))
  const configFile = fileURLToPath(new URL('../../vite.public.config.ts', import.meta.url))
  const builder = await createBuilder({
    configFile,
    mode: 'production',
    logLevel: 'error',
    environments: {
      client: { build: { outDir: join(folder, 'client') } },
      ssr: { build: { outDir: join(folder, 'server') } },
    },
  })
  await builder.buildApp()
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
})
afterAll(() => rm(folder, { recursive: true }))

test('the server’s bundle runs in plain Node, far from node_modules', async () => {
  const script = `import { renderPage } from './server/public.js'
    process.stdout.write(renderPage(${JSON.stringify(page)}, ${JSON.stringify(assets)}))`
  const node = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
  expect(node.stdout).toMatch(/^<!doctype html><html lang="en"/)
  expect(node.stdout).toContain('Is there power?')
})

test.each(Object.keys(assets.scripts))(
  '%s: at most 25 kB of JavaScript, without the contract’s schemas',
  async (look) => {
    const client = pathToFileURL(join(folder, 'client/'))
    const manifest = manifestOf(client)
    const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry && manifest[key].name === look)
    expect(entries).toHaveLength(1)
    const scripts = await Promise.all(
      scriptsOf(manifest, entries).map((file) => readFile(new URL(file, client), 'utf8')),
    )
    const size = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
    expect(size).toBeGreaterThan(5_000)
    expect(size).toBeLessThanOrEqual(25_000)
    expect(scripts.join('')).not.toMatch(/ZodError|_zod/)
  },
)
