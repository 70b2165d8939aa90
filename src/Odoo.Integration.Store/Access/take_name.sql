-- A name belongs to the person who first came with it. Primary key.
insert into hub.openid_name (name, issuer, subject, first_at) values (@name, @issuer, @subject, @now) on conflict do nothing
