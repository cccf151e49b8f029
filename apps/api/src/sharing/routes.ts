import type { FastifyInstance } from 'fastify'
import { mountAccessRequests } from './access-requests/routes.ts'
import { mountShareAnalytics } from './analytics/routes.ts'
import { mountAudit } from './audit/routes.ts'
import { mountCollaborators } from './collaborators/routes.ts'
import { mountComments } from './comments/routes.ts'
import type { SharingServices } from './context.ts'
import { mountFiles } from './files/routes.ts'
import { mountInbox } from './inbox/routes.ts'
import { mountPublicShares } from './public/routes.ts'
import { mountQrCodes } from './qr/routes.ts'
import { mountResponses } from './responses/routes.ts'
import { mountSending } from './sending/routes.ts'
import { mountShares } from './shares/routes.ts'
import { mountShareTemplates } from './templates/routes.ts'
import { mountVisibility } from './visibility/routes.ts'

export function mountSharing(app: FastifyInstance, services: SharingServices) {
  mountFiles(app, services)
  mountShares(app, services)
  mountShareTemplates(app, services)
  mountShareAnalytics(app, services)
  mountQrCodes(app, services)
  mountSending(app, services)
  mountPublicShares(app, services)
  mountAccessRequests(app, services)
  mountResponses(app, services)
  mountComments(app, services)
  mountInbox(app, services)
  mountCollaborators(app, services)
  mountVisibility(app, services)
  mountAudit(app, services)
}
