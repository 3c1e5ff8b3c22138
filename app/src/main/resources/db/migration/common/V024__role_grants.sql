-- Nobody holds the same role twice at the same place; staff are listed by what they hold.
create unique index role_grant_once on role_grant (account, role, site, team) nulls not distinct where ended_at is null;
create index role_grant_staff on role_grant (role, account) where ended_at is null and role <> 'VOLUNTEER';
-- The audit trail is read by what was done and by day.
create index audit_action on audit (action, seq);
create index audit_at on audit (at);
