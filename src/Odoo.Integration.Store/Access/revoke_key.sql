-- No use any more. Primary key.
with done as (
    update hub.api_key set revoked_at = @now where name = @name and revoked_at is null returning name
)
insert into hub.access_event (at, actor, action, api_key) select @now, @actor, 'key-revoked', name from done
