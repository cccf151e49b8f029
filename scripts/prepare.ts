import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { captureTool, type Tool } from './run-tool.ts'
import { slimClient } from './slim-client.ts'

type Step = { name: string; tool: Tool; inputs: string[]; output: string; after?: () => void }

const steps = {
  client: {
    name: 'database client',
    tool: { from: 'prisma', bin: 'prisma', args: ['generate'] },
    inputs: ['prisma/schema/**', 'prisma/prisma.config.ts', 'prisma/package.json', 'scripts/slim-client.ts'],
    output: 'prisma/generated',
    after: slimClient,
  },
  mail: {
    name: 'mail templates',
    tool: { from: 'apps/web', bin: 'vite', args: ['build', '-c', 'vite.mail.config.ts', '--logLevel', 'warn'] },
    inputs: ['apps/web/src/mail/**', 'apps/web/vite.mail.config.ts', 'packages/contract/src/**', 'pnpm-lock.yaml'],
    output: 'apps/web/dist/mail',
  },
  public: {
    name: 'public pages',
    tool: {
      from: 'apps/web',
      bin: 'vite',
      args: ['build', '--app', '-c', 'vite.public.config.ts', '--logLevel', 'warn'],
    },
    inputs: [
      'apps/web/src/{public,ui,lib}/**',
      'apps/web/build/**',
      'apps/web/vite.public.config.ts',
      'packages/contract/src/**',
      'pnpm-lock.yaml',
    ],
    output: 'apps/web/dist/public',
  },
  web: {
    name: 'web app',
    tool: { from: 'apps/web', bin: 'vite', args: ['build', '--logLevel', 'warn'] },
    inputs: [
      'apps/web/{src,public,build}/**',
      'apps/web/index.html',
      'apps/web/vite.config.ts',
      'packages/contract/src/**',
      'pnpm-lock.yaml',
    ],
    output: 'apps/web/dist/client',
  },
} satisfies Record<string, Step>

/** Makes what the sources do not hold, each only when its inputs have changed. Ends the process when a step fails. */
export async function prepare(...names: (keyof typeof steps)[]): Promise<void> {
  const wanted = names.length > 0 ? names.map((name) => steps[name]) : Object.values(steps)
  const results = await Promise.all(wanted.map(makeIfChanged))
  if (!results.every(Boolean)) process.exit(1)
}

async function makeIfChanged(step: Step): Promise<boolean> {
  const stamp = join(root, step.output, '.stamp')
  const hash = hashOf(step)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  // Gone while the step runs, so that one that is cut short does not count.
  rmSync(stamp, { force: true })
  const began = performance.now()
  // Whatever the environment says: what is made here is what is shipped.
  const { code, output } = await captureTool({ ...step.tool, env: { NODE_ENV: 'production' } })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (code !== 0) {
    console.error(`${step.name}: failed after ${seconds} s\n${output.trimEnd()}`)
    return false
  }
  step.after?.()
  writeFileSync(stamp, hash)
  console.log(`${step.name}: made in ${seconds} s`)
  return true
}

function hashOf({ tool, inputs }: Step): string {
  const hash = createHash('sha256').update(JSON.stringify(tool))
  for (const path of globSync(inputs, { cwd: root }).sort()) {
    const file = join(root, path)
    if (statSync(file).isFile()) hash.update(`\0${path}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
