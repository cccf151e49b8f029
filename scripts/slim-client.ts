import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const file = join(root, 'prisma/generated/internal/class.ts')

/**
 * As it is generated, Prisma's client keeps 20 MiB in memory that it has no use for; both are mended in what it generated, and
 * another version of it, which may look otherwise, stops the build here.
 *
 * - Its compiler is a module of base64 text, which stays twice, as the source and as the value. It is read as a file.
 * - What may be asked is a graph of 3,000 nodes, each an object whose keys are the numbers of strings. V8 makes an array of
 *   such an object, mostly of holes, up to its highest key; but a dictionary where the first key lies past 1,024. So the
 *   strings are numbered from 4,096.
 */
export function slimClient() {
  const client = readFileSync(file, 'utf8')
  const asFile = replaced(client, TEXT, (name) => `    ${FILE.replace('NAME', name)}`)
  const spread = replaced(asFile, STRINGS, (strings) => `strings: [...Array(4096), ...JSON.parse(${strings})],`)
  writeFileSync(
    file,
    replaced(spread, GRAPH, (graph) => `graph: "${renumbered(graph)}"`),
  )
}

const TEXT = / {4}const \{ wasm \} = await import\(("[^"]+")\)\n {4}return await decodeBase64AsWasm\(wasm\)/
const FILE = `const { readFile } = await import('node:fs/promises')
    const text = await readFile(new URL(import.meta.resolve(NAME)), 'latin1')
    return decodeBase64AsWasm(text.slice(text.indexOf('"') + 1, text.lastIndexOf('"')))`
const STRINGS = /strings: JSON\.parse\(("(?:[^"\\]|\\.)*")\),/
const GRAPH = /graph: "([\w-]+)"/

function replaced(text: string, pattern: RegExp, by: (found: string) => string) {
  if (!pattern.test(text)) throw new Error(`Prisma generates something else now: ${pattern} is not in ${file}`)
  return text.replace(pattern, (_, found: string) => by(found))
}

/** The same graph with each number of a string raised by 4,096. An optional number is written as itself and one, none as 0. */
function renumbered(graph: string) {
  const from = Buffer.from(graph, 'base64url')
  const to: number[] = []
  let at = 0
  const bytes = (count: number) => {
    to.push(...from.subarray(at, at + count))
    at += count
  }
  const number = (raised = 0, isOptional = false) => {
    let value = 0
    for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
      byte = from[at++] as number
      value |= (byte & 127) << shift
    }
    let rest = isOptional && value === 0 ? 0 : value + raised
    for (; rest >= 128; rest >>>= 7) to.push((rest & 127) | 128)
    to.push(rest)
    return value
  }
  const [inputs, outputs, roots] = [number(), number(), number()]
  const times = (count: number, each: () => void) => {
    for (let n = 0; n < count; n++) each()
  }
  const input = () => {
    number(4096)
    bytes(2)
    number()
    number(4096, true)
    bytes(1)
  }
  const output = () => {
    number(4096)
    number()
    number()
  }
  times(inputs, () => times(number(), input))
  times(outputs, () => times(number(), output))
  times(roots, output)
  if (at !== from.length) throw new Error(`Prisma writes its graph otherwise now: ${at} of ${from.length} bytes read`)
  return Buffer.from(to).toString('base64url')
}
