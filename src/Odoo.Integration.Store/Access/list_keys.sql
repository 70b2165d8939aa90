-- Every key. They are few.
select name, scopes, channel, created_at, created_by, expires_at, revoked_at, last_used_at from hub.api_key order by name
