import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { kindTraits, type PublicShareJson } from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../platform/config.ts'
import type { PublicDoors } from './public-doors.ts'
import { takePlainForms } from './public-forms.ts'
import { mountInboxPage } from './public-inbox-page.ts'
import { allowAnySite } from './public-json.ts'
import { PUBLIC_ASSETS } from './public-renderer.ts'
import { mountSessionPage } from './public-session-page.ts'
import { mountShareForms } from './public-share-forms.ts'
import { mountSharePages } from './public-share-pages.ts'

/** Those that can be opened by a link now. */
const kinds = Object.keys({ repair_request: true, job: true, session: true, saved_filter: true } satisfies Record<
  PublicShareJson['kind'],
  true
>)

/** The pages of people without an account: written here, readable without JavaScript. */
export async function mountPublicPages(app: FastifyInstance, config: Config, doors: PublicDoors) {
  const folder = fileURLToPath(PUBLIC_ASSETS.folder)
  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: PUBLIC_ASSETS.prefix,
      index: false,
      wildcard: false,
      decorateReply: false,
      preCompressed: true,
      maxAge: '365d',
      immutable: true,
    })
  }
  mountSessionPage(app, doors)
  await app.register(async (scope) => {
    takePlainForms(scope)
    scope.addHook('onRequest', async (request, reply) => allowAnySite(request, reply))
    for (const kind of kinds as PublicShareJson['kind'][]) {
      const place = { kind, path: kindTraits[kind].publicPath }
      mountSharePages(scope, config, doors, place)
      mountShareForms(scope, config, doors, place)
    }
    mountInboxPage(scope, config, doors)
  })
}
