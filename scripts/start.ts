import { loadDotEnv } from './load-dot-env.ts'
import { prepare } from './prepare.ts'
import { root } from './root.ts'

process.chdir(root)
loadDotEnv()
await prepare()
// In this process, so that signals reach it without anybody between.
await import('../apps/api/src/main.ts')
