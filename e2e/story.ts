import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

export { expect }

type Visit = (options?: BrowserContextOptions) => Promise<Page>

/** A story fails with the first error in the console of any page it opens. */
export const test = base.extend<{ visit: Visit }>({
  context: async ({ context }, use) => {
    const errors = errorsOf(context)
    await use(context)
    expect(errors).toEqual([])
  },
  /** Somebody else comes, in a browser of their own and of the same size. */
  visit: async ({ browser }, use) => {
    const visitors: { context: BrowserContext; errors: string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      visitors.push({ context, errors: errorsOf(context) })
      return context.newPage()
    })
    for (const { context } of visitors) await context.close()
    expect(visitors.flatMap(({ errors }) => errors)).toEqual([])
  },
})

/**
 * What the browser itself says where all is well: every refused request, which stories that provoke one tell by the words on
 * the page; and that the frame of a mail lets no script in, when the search for barriers tries.
 */
const expected = ['Failed to load resource', "Blocked script execution in 'about:srcdoc'"]

function errorsOf(context: BrowserContext): string[] {
  const errors: string[] = []
  context.on('weberror', (error) => errors.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.some((words) => message.text().startsWith(words)))
      errors.push(message.text())
  })
  return errors
}

/** What a theme can break is colours; all else is the same in both. */
const lookFor = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const

/** No finding by axe, in both themes, and nothing that scrolls sideways. */
export async function expectAccessible(page: Page) {
  // What stands there until something newer has come is dimmed.
  await expect(page.locator('[aria-busy="true"]:visible')).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await findingsOfAxe(page, colorScheme)).toEqual([])
  }
  await expectNoOverflow(page)
}

/** Nothing scrolls sideways. */
export async function expectNoOverflow(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

const axeScript = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** It stays in the page, which is often looked at again. Frames here hold mail without scripts: it could not run in them. */
async function findingsOfAxe(page: Page, theme: keyof typeof lookFor) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript)
  const violations = await page.evaluate(async (runOnly) => {
    const there = (window as unknown as { axe: typeof axe }).axe
    const options = { iframes: false, preload: false, resultTypes: ['violations' as const] }
    return (await there.run({ ...options, runOnly: { type: runOnly.type, values: [...runOnly.values] } })).violations
  }, lookFor[theme])
  return violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

type Mail = { id: string; kind: string; to: string; subject: string; links: string[] }

/** All mail of this kind to this mailbox so far, the newest first. */
export async function mailsTo(page: Page, to: string, kind: string) {
  const { results } = (await (await page.request.get('/v1/outbox?page_size=100')).json()) as { results: Mail[] }
  return results.filter((mail) => mail.to === to && mail.kind === kind)
}

/** The newest, once there is one. */
export async function mailTo(page: Page, to: string, kind: string) {
  let mails: Mail[] = []
  await expect
    .poll(async () => {
      mails = await mailsTo(page, to, kind)
      return mails.length
    })
    .toBeGreaterThan(0)
  return mails[0] as Mail
}

/** The link to press in it. */
export const mailedLink = async (page: Page, to: string, kind: string) =>
  (await mailTo(page, to, kind)).links[0] as string

let count = 0
/** A mailbox that no other story has. */
export const newMailbox = (who: string) => `${who}.${Date.now().toString(36)}.${process.pid}.${++count}@example.test`
