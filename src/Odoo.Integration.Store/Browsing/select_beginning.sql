-- A payload's first bytes, as far as its first piece has them. Primary key.
select substring(bytes from 1 for $2) from hub.payload_chunk where payload_id = $1 order by number limit 1
