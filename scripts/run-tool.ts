import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from './root.ts'

export type Tool = {
  /** The workspace package that has the tool among its dependencies; it also runs there unless `cwd` says otherwise. */
  from: string
  bin: string
  /** The npm package, where it is not called as its program. */
  of?: string
  args: string[]
  cwd?: string
  env?: Record<string, string>
}

/** Starts a program of a dependency on the Node that runs us, whatever the machine has in its PATH. */
export function startTool(tool: Tool, stdio: 'inherit' | 'pipe'): ChildProcess {
  const home = join(root, tool.from)
  const folder = join(home, 'node_modules', tool.of ?? tool.bin)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const program = join(folder, typeof bin === 'string' ? bin : bin[tool.bin])
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
  return spawn(process.execPath, [program, ...tool.args], {
    cwd: join(root, tool.cwd ?? tool.from),
    env: { ...process.env, PATH: path, ...tool.env },
    stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs it to its end with its words on our terminal; the exit code. */
export async function runTool(tool: Tool): Promise<number> {
  return exitCode(startTool(tool, 'inherit'))
}

/** Runs it to its end and keeps its words. */
export async function captureTool(tool: Tool): Promise<{ code: number; output: string }> {
  const child = startTool(tool, 'pipe')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  return { code: await exitCode(child, 'close'), output }
}

async function exitCode(child: ChildProcess, event: 'exit' | 'close' = 'exit'): Promise<number> {
  const [code] = await once(child, event)
  return code ?? 1
}
