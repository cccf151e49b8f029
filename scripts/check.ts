import { prepare } from './prepare.ts'
import { root } from './root.ts'
import { captureTool, type Tool } from './run-tool.ts'

const checks: Record<string, Tool> = {
  'format and lint': {
    from: '.',
    bin: 'biome',
    of: '@biomejs/biome',
    args: ['ci', '--colors=off', '--diagnostic-level=error'],
  },
  types: { from: '.', bin: 'tsc', of: 'typescript', args: ['-p', 'tsconfig.json'] },
  arrows: {
    from: '.',
    bin: 'depcruise',
    of: 'dependency-cruiser',
    args: ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'prisma', 'e2e'],
  },
  'dead code': { from: '.', bin: 'knip', args: [] },
}
const atOnce = 2

process.chdir(root)
// The types of the database client are made, not written.
await prepare('client')

const waiting = Object.entries(checks)
let failed = false
await Promise.all(Array.from({ length: atOnce }, work))
process.exit(failed ? 1 : 0)

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, tool] = next
    const began = performance.now()
    const { code, output } = await captureTool(tool)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${name}: ${code === 0 ? 'fine' : 'failed'} (${seconds} s)`)
    if (code === 0) continue
    console.log(output.trimEnd())
    failed = true
  }
}
