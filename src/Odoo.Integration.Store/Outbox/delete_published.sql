-- Confirmed by the broker: done. Primary key.
delete from hub.outbox where outbox_id = any($1)
