import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

export type PostmasterFile = { pid: number; port: number; status: string }

/** What a running PostgreSQL says about itself in its folder; the lines come one after the other while it starts. */
export function readPostmasterFile(folder: string): PostmasterFile | null {
  const [pid, , , port, , , , status] = (readIfThere(join(folder, 'postmaster.pid')) ?? '').split('\n')
  if (!Number(pid)) return null
  return { pid: Number(pid), port: Number(port ?? 0), status: status?.trim() ?? '' }
}

/** Whether this process is alive and is the PostgreSQL of this folder, not something else that got its number. */
export function isPostmasterOf(folder: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const [program = '', ...args] = commandOf(pid)
  if (basename(program) !== 'postgres') return false
  return args[args.indexOf('-D') + 1] === folder || worksIn(pid, folder)
}

/** Also true for a moved folder; not to be read without the right to trace, as in containers, so it is the second test. */
function worksIn(pid: number, folder: string): boolean {
  try {
    const [there, ours] = [statSync(`/proc/${pid}/cwd`), statSync(folder)]
    return there.ino === ours.ino && there.dev === ours.dev
  } catch {
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The arguments of a process; none for a zombie. Small images have no `ps`, macOS has no /proc. */
function commandOf(pid: number): string[] {
  if (process.platform === 'linux') return (readIfThere(`/proc/${pid}/cmdline`) ?? '').split('\0')
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    const [, program = '', folder = ''] = /^(.*?postgres) -D (.*?)(?: -c .*)?$/.exec(line.trim()) ?? []
    return [program, '-D', folder]
  } catch {
    return []
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
