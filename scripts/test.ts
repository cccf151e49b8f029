import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './prepare.ts'
import { root } from './root.ts'
import { runTool, type Tool } from './run-tool.ts'

/** `pnpm test`, `pnpm test unit …`, `pnpm test e2e …`: what follows goes to the runners as it is. */
const [only, ...rest] = process.argv.slice(2)
const args = only === 'unit' || only === 'e2e' ? rest : process.argv.slice(2)

const unit: Tool = { from: 'apps/api', bin: 'vitest', args: ['run', '--root', root, ...args], cwd: '.' }
const e2e: Tool = { from: 'e2e', bin: 'playwright', of: '@playwright/test', args: ['test', ...args] }

process.chdir(root)
await prepare()
// What was just built must not have outgrown what a first screen and a public page may load.
execFileSync(process.execPath, [join(root, 'apps/web/build/measure.ts')], { stdio: 'inherit' })
if (only !== 'e2e') await mustPass(unit)
if (only !== 'unit' && existsSync(join(root, 'e2e/playwright.config.ts'))) await mustPass(e2e)

async function mustPass(tool: Tool): Promise<void> {
  const code = await runTool(tool)
  if (code !== 0) process.exit(code)
}
