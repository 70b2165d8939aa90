-- Whose a name is. Primary key.
select issuer, subject from hub.openid_name where name = @name
