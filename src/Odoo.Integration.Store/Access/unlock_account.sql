-- The end of a lock-out before its time. Primary key.
with done as (
    update hub.account set failed_sign_ins = 0, locked_until = null where name = @name and locked_until > @now returning name
)
insert into hub.access_event (at, actor, action, account) select @now, @actor, 'account-unlocked', name from done
