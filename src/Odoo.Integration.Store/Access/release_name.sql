-- A person says that a name may be taken by another OpenID Connect person, or by the same one of another provider. Primary key.
with gone as (
    delete from hub.openid_name where name = @name returning name, issuer, subject
)
insert into hub.access_event (at, actor, action, account, detail) select @now, @actor, 'openid-released', name, issuer || ' ' || subject from gone
