import { repairRequest } from '../kinds/repair-request.tsx'
import type { PageOf } from '../page.tsx'
import { SharePage } from '../share-page.tsx'

export const RepairRequestLook = ({ view, ...door }: PageOf<'repair_request'>) => (
  <SharePage view={view} door={door} kind={repairRequest} />
)
