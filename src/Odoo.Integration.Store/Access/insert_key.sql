-- A new key. Primary key: a name is given once, also when its key was revoked.
with made as (
    insert into hub.api_key (name, sha256, scopes, channel, created_at, created_by, expires_at)
    values (@name, @sha256, @scopes, @channel, @now, @actor, @expiresAt) on conflict (name) do nothing returning name, scopes, channel
)
insert into hub.access_event (at, actor, action, api_key, detail)
select @now, @actor, 'key-added', name, array_to_string(scopes, ' ') || coalesce(' on ' || channel, '') from made
