import type { Services } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { SHARES_OF_MEMBERS } from '../sending/shares-of-members.ts'

type Opened = {
  workspace_id: string
  notes: string | null
  last_viewed_at: Date | null
  title: string
  name: string
  email: string
}

const FIND = `select s.workspace_id, s.notes, s.last_viewed_at, r.title, a.name, a.email::text as email
    ${SHARES_OF_MEMBERS} where s.id = $1`

/** The queue's part of a first opening: a mail to whoever made the share, still works here and asked to hear of it. */
export async function mailFirstOpening(services: Services, id: string) {
  const { rows } = await services.pool.query<Opened>(FIND, [id])
  const [share] = rows
  if (!share) return
  const { workspace_id, title, name, email, notes: note } = share
  const at = (share.last_viewed_at ?? new Date()).toISOString()
  const data = { name, title, note, at, link: `${services.config.appUrl}/shares/${id}` }
  await transact(services, (tx) => tx.mail('share_opened', email, data, workspace_id))
}
