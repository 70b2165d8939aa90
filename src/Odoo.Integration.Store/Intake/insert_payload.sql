-- One row for each content. Primary key payload_id.
insert into hub.payload (payload_id, size, first_received_at) values ($1, $2, $3) on conflict do nothing
