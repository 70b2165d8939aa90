-- Every key of data protection. There is a new one every 90 days.
select xml from hub.data_protection_key order by created_at
