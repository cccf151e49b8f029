import { prepare } from './prepare.ts'

await prepare()
// A name that the type checker cannot see through: the bench is not part of this package.
await import(new URL('../packages/bench/src/main.ts', import.meta.url).href)
