import * as contract from '@latchkey/contract'
import type { FastifyInstance } from 'fastify'
import { mount } from '../../http/mount.ts'
import { requireUpload } from '../../http/take-uploads.ts'
import type { ResourceContext, Services } from '../../platform/context.ts'
import { requireKind } from '../../sharing/grants/require-kind.ts'
import { withGrant } from '../../sharing/grants/with-grant.ts'
import { addSessionEntry } from './add-session-entry.ts'
import { createSession } from './create-session.ts'
import { deleteSession } from './delete-session.ts'
import { listEntriesOf } from './entries/list-entries-of.ts'
import { getSession } from './get-session.ts'
import { importSession } from './import/import-session.ts'
import { listSessions } from './list-sessions.ts'
import { getPublicSession } from './public/get-public-session.ts'
import { listPublicEntries } from './public/list-public-entries.ts'
import { listPublicSessionEntries } from './public/list-public-session-entries.ts'
import { requireVisitorLimit } from './public/require-visitor-limit.ts'
import { updateSession } from './update-session.ts'

const ours = (ctx: ResourceContext) => requireKind(ctx, 'session')

export function mountSessions(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listSessions, ({ ctx, query }) => listSessions(ctx, query))
  mount(app, services, contract.createSession, async ({ ctx, body }) => {
    const id = await createSession(ctx, body)
    return getSession(await withGrant(ctx, id))
  })
  mount(app, services, contract.importSession, async ({ ctx, body, uploads }) => {
    const id = await importSession(ctx, requireUpload(uploads), body)
    return getSession(await withGrant(ctx, id))
  })
  mount(app, services, contract.getSession, ({ ctx }) => getSession(ours(ctx)))
  mount(app, services, contract.updateSession, async ({ ctx, body }) => {
    await updateSession(ours(ctx), body)
    return getSession(ctx)
  })
  mount(app, services, contract.deleteSession, async ({ ctx }) => {
    await deleteSession(ours(ctx))
    return undefined
  })
  mount(app, services, contract.listSessionEntries, ({ ctx, query }) =>
    listEntriesOf(ctx.pool, ours(ctx).grant.resource.id, query),
  )
  mount(app, services, contract.addSessionEntry, ({ ctx, body }) => addSessionEntry(ours(ctx), body))
  mountPublicSessions(app, services)
}

function mountPublicSessions(app: FastifyInstance, services: Services) {
  mount(app, services, contract.listPublicEntries, ({ ctx, query }) => listPublicEntries(ctx, query))
  mount(app, services, contract.getPublicSession, async ({ ctx, params }) => {
    await requireVisitorLimit(ctx)
    return getPublicSession(ctx, params.id)
  })
  mount(app, services, contract.listPublicSessionEntries, async ({ ctx, params, query }) => {
    await requireVisitorLimit(ctx)
    return listPublicSessionEntries(ctx, params.id, query)
  })
}
