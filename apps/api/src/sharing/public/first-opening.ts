/**
 * What follows a first opening, in the statement that counted it (`counted`: id, audit_id, is_first; `standing`: the share):
 * its audit entry, and the job that mails its maker where that was asked for.
 */
export const FIRST_OPENING = `noted as (
      insert into audit_entry (id, workspace_id, resource_id, actor_kind, actor_id, action, data)
      select c.audit_id, s.workspace_id, s.resource_id, 'share', c.id, 'share.opened', jsonb_build_object('share_id', c.id)
      from counted c join standing s on s.id = c.id where c.is_first
    ), told as (
      select (graphile_worker.add_job('share_opened', json_build_object('id', c.id))).id::text as job
      from counted c join standing s on s.id = c.id where c.is_first and s.notify_on_view
    )`
