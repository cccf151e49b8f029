import { kindTraits } from '@latchkey/contract'
import { createDatabase } from '@latchkey/db'
import { makeMember, makeRepairRequest, makeSession, makeShare, makeWorkspace } from '@latchkey/db/factories'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { findBrowser } from '../../../e2e/find-browser.ts'
import { medianOf, type Report } from './report.ts'
import { startProduct } from './start-product.ts'

const ROUNDS = 7
const TITLE = 'The boiler in the cellar drips'
const ms = (values: number[]) => `${medianOf(values).toFixed(0)} ms`

/** One repair request as whoever has a link sees it, beside its page in the app: each time a browser that knows nothing yet. */
export async function comparePages(dataDir: string, report: Report) {
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const limits = { DEMO: 'false', LIMITS: 'public=100000000/1m' }
  const product = await startProduct(dataDir, { DATABASE_URL: database.url, ...limits })
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  try {
    const { id, token, session, firstName } = await seed(database.url)
    const ofLink = { url: `${product.url}${kindTraits.repair_request.publicPath}${token}` }
    // Only there may a page change something.
    const appUrl = product.url.replace('127.0.0.1', 'localhost')
    const inApp = { url: `${appUrl}/repair-requests/${id}`, session }
    for (const slower of [1, 4]) {
      const runs = { ofLink: [] as Seen[], inApp: [] as Seen[] }
      for (let round = 0; round < ROUNDS; round++) {
        runs.ofLink.push(await look(browser, ofLink, slower))
        runs.inApp.push(await look(browser, inApp, slower))
      }
      const [link, app] = [runs.ofLink, runs.inApp].map((seen) => seen.map(({ visibleMs }) => visibleMs)) as [
        number[],
        number[],
      ]
      const work = `public page, processor ${slower === 1 ? 'as it is' : `slowed ${slower} times`}: content visible`
      const values = link.map((mine, round) => mine / (app[round] ?? 0))
      report({
        work: `${work}, to the app's own page`,
        ours: `${ms(link)}, app ${ms(app)}`,
        values,
        goal: { atMost: 0.5 },
      })
      if (slower > 1) report({ work, values: link, unit: 'ms', goal: { atMost: 1000 } })
      if (slower > 1) continue
      const scripts = runs.ofLink.map(({ scriptBytes }) => scriptBytes / 1000)
      report({ work: 'public page: JavaScript as served', values: scripts, unit: 'kB', goal: { atMost: 25 } })
    }
    const { url } = product
    const homes: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      homes.push((await look(browser, { url, session, text: firstName }, 1)).scriptBytes / 1000)
    }
    report({
      work: 'app: JavaScript to the first screen as served',
      values: homes,
      unit: 'kB',
      goal: { atMost: 130 },
    })
    const shared: number[] = []
    for (let round = 0; round < ROUNDS; round++) shared.push(await shareByDialog(browser, inApp))
    const work = 'from the press that opens the share dialog to a copied link, two presses later'
    report({ work, values: shared, unit: 'ms', goal: { atMost: 2000 } })
    await requireReadableWithoutScript(browser, ofLink.url)
  } finally {
    await browser.close()
    await product.stop()
    await database.stop()
  }
}

type Page = { url: string; session?: string; text?: string }
type Seen = { visibleMs: number; scriptBytes: number }

async function open(browser: Browser, { url, session }: Page, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options)
  if (session) await context.addCookies([{ name: 'latchkey_session', value: session, url: new URL(url).origin }])
  return context
}

async function look(browser: Browser, page: Page, slower: number): Promise<Seen> {
  const context = await open(browser, page)
  try {
    return await timeIn(context, page, slower)
  } finally {
    await context.close()
  }
}

/** From the first frame on, each is asked whether the words are there to be read. */
async function timeIn(context: BrowserContext, { url, session, text = TITLE }: Page, slower: number): Promise<Seen> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript((words) => {
    const look = () => {
      if (document.querySelector('main')?.textContent.includes(words)) performance.mark('words')
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, text)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(() => performance.getEntriesByName('words').length > 0)
  await page.waitForLoadState('networkidle')
  return page.evaluate((isPublic) => {
    const visibleMs = performance.getEntriesByName('words')[0]?.startTime ?? 0
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    // The app fetches its other screens once it has nothing else to do.
    const scripts = resources.filter(({ name, startTime }) => /\.js$/.test(name) && (isPublic || startTime < visibleMs))
    return {
      visibleMs,
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    }
  }, !session)
}

/** Pressed as soon as each is there, in a browser that has the page and nothing of the dialog yet. */
async function shareByDialog(browser: Browser, { url, session }: Page) {
  const context = await open(browser, { url, ...(session && { session }) }, { permissions: ['clipboard-write'] })
  const page = await context.newPage()
  await page.goto(url)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  await page.getByRole('button', { name: 'Share', exact: true }).first().waitFor()
  const began = performance.now()
  await press('Share')
  await press('New link')
  await press('Create link')
  await page.getByText('It is copied').waitFor()
  const took = performance.now() - began
  await context.close()
  return took
}

async function requireReadableWithoutScript(browser: Browser, url: string) {
  const context = await open(browser, { url }, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByText(TITLE).first().waitFor()
  await context.close()
}

async function seed(databaseUrl: string) {
  const { prisma, close } = createDatabase({ url: databaseUrl })
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const { token: session } = await makeSession(prisma, account, { workspaceId: workspace.id })
  const request = await makeRepairRequest(prisma, workspace, account, { title: TITLE })
  const { token } = await makeShare(prisma, request)
  await close()
  return { id: request.id, token, session, firstName: account.name.split(' ')[0] ?? '' }
}
