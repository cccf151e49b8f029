import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './find-browser.ts'

// Workers read this file again; they have to come to the same values.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000))
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'latchkey-e2e-'))
process.env.E2E_BROWSER ??= await findBrowser()

const { E2E_PORT: port, E2E_DATA: dataDir, E2E_BROWSER: executablePath } = process.env
const baseURL = `http://localhost:${port}`

// All stories come from one network; only the tries at a password stay as few as they are.
const generous = ['register', 'login', 'forgot', 'addition', 'mail', 'code', 'public', 'submission', 'outsider']

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL,
    trace: 'retain-on-failure',
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
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: 'node ../apps/api/src/main.ts',
    url: `${baseURL}/readyz`,
    env: {
      ...process.env,
      PORT: port,
      DATA_DIR: dataDir,
      APP_URL: baseURL,
      LOG_LEVEL: 'warn',
      WEBHOOK_PRIVATE: 'true',
      LIMITS: generous.map((limit) => `${limit}=1000/1m`).join(),
    },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
