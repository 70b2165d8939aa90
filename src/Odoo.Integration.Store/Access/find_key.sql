-- The key of a hash; that it was used is written at most once a minute. Unique index on sha256.
with used as (
    update hub.api_key set last_used_at = @now
    where sha256 = @sha256 and revoked_at is null and (expires_at is null or expires_at > @now) and (last_used_at is null or last_used_at <= @now - interval '1 minute')
)
select name, scopes, channel, created_at, created_by, expires_at, revoked_at, last_used_at from hub.api_key where sha256 = @sha256
