import type { System, SystemState } from '@latchkey/contract'
import type { MemberContext } from '../platform/context.ts'
import { type Dependency, whichAnswer } from '../platform/dependencies.ts'
import { version } from '../platform/version.ts'
import { isFirstWorkspace } from './is-first-workspace.ts'
import { readFigures } from './read-figures.ts'
import { readInstallation } from './read-installation.ts'

/** How the program is: of the whole installation for those who run it, of their own part for everybody else. */
export async function getSystem(ctx: MemberContext): Promise<System> {
  const { config, pool, workspace } = ctx
  const isFirst = await isFirstWorkspace(pool, workspace.id)
  const [answering, { mail, webhooks, filesWaiting }] = await Promise.all([
    whichAnswer(ctx),
    readFigures(pool, isFirst ? null : workspace.id),
  ])
  return {
    version,
    mail: { way: config.mail.kind, ...mail },
    storage: { way: config.s3 ? 's3' : 'folder', is_reachable: answering.get('storage') ?? false },
    scanner: { state: stateOf(answering, 'scanner'), waiting: filesWaiting },
    redis: stateOf(answering, 'redis'),
    webhooks,
    installation: isFirst ? await readInstallation(pool) : null,
  }
}

function stateOf(answering: Map<Dependency, boolean>, name: Dependency): SystemState {
  const answers = answering.get(name)
  if (answers === undefined) return 'off'
  return answers ? 'reachable' : 'away'
}
