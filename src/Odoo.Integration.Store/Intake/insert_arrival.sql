-- The arrival; there already when it is read again after a crash. Primary key arrival_id.
insert into hub.arrival (arrival_id, channel, payload_id, received_from, received_at) values ($1, $2, $3, $4, $5) on conflict do nothing
