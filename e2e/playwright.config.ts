import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './find-browser.ts'
import { desktop, phone, settings } from './settings.ts'

// Workers read this file again; they have to come to the same values.
process.env.E2E_PORT ??= String(12_000 + (process.pid % 20_000))
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'latchkey-e2e-'))
process.env.E2E_BROWSER ??= await findBrowser()

const { E2E_PORT: port, E2E_DATA: dataDir, E2E_BROWSER: executablePath, E2E_URL: running } = process.env
/** Of a program that runs already (replicas.ts), else of one that is started here. */
const baseURL = running ?? `http://localhost:${port}`

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    // What moves takes a processor of two.
    contextOptions: { reducedMotion: 'reduce' },
    baseURL,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // Each picture says itself what it is taken with, and a program has no screen.
    { name: 'phone', testIgnore: ['pictures.spec.ts', 'generated-client.spec.ts'], use: phone },
    { name: 'desktop', use: desktop },
  ],
  webServer: running
    ? undefined
    : {
        command: 'node ../apps/api/src/main.ts',
        url: `${baseURL}/readyz`,
        env: { ...process.env, ...settings, PORT: port, DATA_DIR: dataDir, APP_URL: baseURL },
        timeout: 300_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
})
