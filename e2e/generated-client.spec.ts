import { execFile } from 'node:child_process'
import { copyFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { make, openShop } from './shop.ts'
import { expect, test } from './story.ts'

const run = promisify(execFile)
const { resolve } = createRequire(import.meta.url)
const node = (...args: string[]) => run(process.execPath, args)
const folderOf = (name: string) => dirname(resolve(`${name}/package.json`))

test('a client that a public generator makes of the API’s description works with a key', async ({ page }, info) => {
  test.slow()
  await openShop(page)
  const body = { name: 'Generated client', scopes: ['write', 'share'] }
  const { key } = await make<{ key: string }>(page, '/v1/api-keys', body)
  await page.goto('/')
  const { origin } = new URL(page.url())

  const file = (name: string) => info.outputPath(name)
  await writeFile(file('openapi.json'), await (await page.request.get('/openapi.json')).body())
  await node(join(folderOf('openapi-typescript'), 'bin/cli.js'), file('openapi.json'), '-o', file('api.d.ts'))
  await copyFile(join(import.meta.dirname, 'generated-client/story.ts'), file('story.ts'))
  const compilerOptions = {
    ...{ target: 'esnext', module: 'nodenext', lib: ['esnext', 'dom'], types: ['node'], noEmit: true },
    ...{ strict: true, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true },
  }
  await writeFile(file('tsconfig.json'), JSON.stringify({ compilerOptions, files: ['story.ts'] }))
  await node(join(folderOf('typescript'), 'bin/tsc'), '-p', file('tsconfig.json'))

  const { stdout } = await node(file('story.ts'), origin, key)
  const missing = 'This API key lacks the scope admin'
  expect(JSON.parse(stdout)).toEqual([201, 201, 200, 204, 404, 'not_found', 403, missing])
})
