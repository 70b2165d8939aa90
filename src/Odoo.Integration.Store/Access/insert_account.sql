-- A new account. Primary key: what is there stays.
with made as (
    insert into hub.account (name, display_name, role, password_hash, created_at, created_by)
    values (@name, @displayName, @role, @hash, @now, @actor) on conflict do nothing returning name, role
)
insert into hub.access_event (at, actor, action, account, detail) select @now, @actor, 'account-added', name, role from made
