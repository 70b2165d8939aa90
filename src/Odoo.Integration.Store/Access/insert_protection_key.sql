-- A new key of data protection. Primary key.
insert into hub.data_protection_key (name, xml, created_at) values (@name, @xml, @now)
