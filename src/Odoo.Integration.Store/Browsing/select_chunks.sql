-- A payload's bytes, piece by piece. Primary key.
select bytes from hub.payload_chunk where payload_id = $1 order by number
