-- Closes every door of a database that was restored from a backup, before Latchkey starts on it: what was taken away after
-- the backup would be open again. docs/operations.md, "After a restore", says what comes next.
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f deploy/after-restore.sql
begin;

-- Everybody signs in again; links and codes in mails are asked for again.
delete from auth_session;
delete from email_token where used_at is null;
delete from mailed_code;

-- What waited at the time of the backup has gone out since.
delete from mail where sent_at is null and failed_at is null;
update webhook_delivery set status = 'skipped' where status = 'pending';

-- A key that was revoked is not told from one that was not: all of them are made anew.
with revoked as (
  update api_key set revoked_at = now() where revoked_at is null returning id, workspace_id, name, hint
)
insert into audit_entry (id, workspace_id, actor_kind, action, data)
  select gen_random_uuid(), workspace_id, 'system', 'api_key.revoked',
    jsonb_build_object('key_id', id, 'name', name, 'hint', hint)
  from revoked;

-- Links wait, and whoever had unlocked one unlocks it again; scripts/revoke-again.ts resumes them.
with paused as (
  update share set paused_at = now(), lock_version = lock_version + 1, version = version + 1, updated_at = now()
  where paused_at is null and revoked_at is null returning id, workspace_id, resource_id
)
insert into audit_entry (id, workspace_id, resource_id, actor_kind, action, data)
  select gen_random_uuid(), workspace_id, resource_id, 'system', 'share.paused', jsonb_build_object('share_id', id)
  from paused;

commit;
