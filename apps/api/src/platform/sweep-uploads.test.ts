import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sweepUploads } from './sweep-uploads.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-sweep-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('removes what a killed process left there, and nothing that may still be coming in', async () => {
  await sweepUploads(dataDir)
  for (const name of ['left', 'coming']) {
    mkdirSync(join(dataDir, 'uploads', name), { recursive: true })
    writeFileSync(join(dataDir, 'uploads', name, '0'), 'half a file')
  }
  const before = Date.now() / 1000 - 2 * 60 * 60
  utimesSync(join(dataDir, 'uploads', 'left'), before, before)
  await sweepUploads(dataDir)
  expect(readdirSync(join(dataDir, 'uploads'))).toEqual(['coming'])
})
