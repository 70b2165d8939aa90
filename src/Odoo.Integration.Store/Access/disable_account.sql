-- No sign-in any more; sessions end. Primary key.
with done as (
    update hub.account set disabled_at = @now, security_stamp = gen_random_uuid() where name = @name and disabled_at is null returning name
)
insert into hub.access_event (at, actor, action, account) select @now, @actor, 'account-disabled', name from done
