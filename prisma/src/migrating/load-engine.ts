import { readFile } from 'node:fs/promises'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

type Glue = { __wbg_set_wasm: (exports: WebAssembly.Exports) => void; SchemaEngine: typeof SchemaEngine }

// One for the process: the glue serves a single instance.
let loaded: Promise<typeof SchemaEngine> | undefined

/** Prisma's schema engine, put together by hand: the package's own way in needs an experimental feature of Node. */
export function loadEngine(): Promise<typeof SchemaEngine> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<typeof SchemaEngine> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports)
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue.SchemaEngine
}
