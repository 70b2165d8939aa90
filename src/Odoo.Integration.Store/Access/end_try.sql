-- The password was right: the tries are forgotten. No row where it was changed, or the account disabled, meanwhile. Primary key.
with done as (
    update hub.account set failed_sign_ins = 0, locked_until = null, password_hash = coalesce(@newHash, password_hash)
    where name = @name and password_hash = @hash and disabled_at is null
    returning name
)
insert into hub.access_event (at, actor, action, account, remote, detail) select @now, 'user:' || name, 'signed-in', name, @remote, 'password' from done
