import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, type TestInfo } from '@playwright/test'
import { loadSharp } from '../apps/api/src/platform/images/load-sharp.ts'
import { root } from '../scripts/root.ts'

const MOST_BYTES = 120_000

/** The page as it stands, as a small file: in the folder of the repository that PICTURES names, else with the run's results. */
export async function takePicture(page: Page, info: TestInfo, name: string) {
  await expect(page.locator('.animate-breathe, [aria-busy=true]')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < window.innerHeight)
    await Promise.all(seen.map((image) => image.decode()))
  })
  const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const sharp = await loadSharp()
  const bytes = await sharp(taken).png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer()
  expect(bytes.length).toBeLessThan(MOST_BYTES)
  const { PICTURES: folder } = process.env
  await writeFile(folder ? join(root, folder, `${name}.png`) : info.outputPath(`${name}.png`), bytes)
}
