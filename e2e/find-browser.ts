import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'

/** The first has no window to draw, and takes a fifth less time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** CHROMIUM_PATH, else an installed browser, else the one that comes from npm. Nothing is downloaded. */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH: there is no ${given}`)
  return given ?? INSTALLED.find((path) => existsSync(path)) ?? sparticuz.executablePath()
}
