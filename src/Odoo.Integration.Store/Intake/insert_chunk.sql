-- A piece of a payload's bytes. Primary key (payload_id, number).
insert into hub.payload_chunk (payload_id, number, bytes) values ($1, $2, $3)
