import { loadDotEnv } from './load-dot-env.ts'
import { root } from './root.ts'

process.chdir(root)
loadDotEnv()
await import('../apps/api/src/keys/main.ts')
