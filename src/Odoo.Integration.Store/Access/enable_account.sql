-- Sign-ins again. Primary key.
with done as (
    update hub.account set disabled_at = null, failed_sign_ins = 0, locked_until = null where name = @name and disabled_at is not null returning name
)
insert into hub.access_event (at, actor, action, account) select @now, @actor, 'account-enabled', name from done
