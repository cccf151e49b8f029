import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

/** A story fails with the first error in the console of any page it opens. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const errors: string[] = []
    context.on('weberror', (error) => errors.push(error.error().message))
    context.on('console', (message) => {
      // The browser itself reports every refused request this way; stories that provoke one say so by their words on the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        errors.push(message.text())
    })
    await use(context)
    expect(errors).toEqual([])
  },
})

/** No finding by axe, in both themes, and nothing that scrolls sideways. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page })
      // Frames here hold mail without scripts: axe could not run in them either.
      .options({ iframes: false })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([])
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

type Mail = { id: string; kind: string; to: string; links: string[] }

/** The link to press in the newest mail of this kind to this mailbox, once it is there. */
export async function mailedLink(page: Page, to: string, kind: string) {
  let link = ''
  await expect
    .poll(async () => {
      const { results } = (await (await page.request.get('/v1/outbox')).json()) as { results: Mail[] }
      link = results.find((mail) => mail.to === to && mail.kind === kind)?.links[0] ?? ''
      return link
    })
    .not.toBe('')
  return link
}

let count = 0
/** A mailbox that no other story has. */
export const newMailbox = (who: string) => `${who}.${Date.now().toString(36)}.${process.pid}.${++count}@example.test`
