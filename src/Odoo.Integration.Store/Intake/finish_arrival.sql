-- The arrival is read to its end. Primary key arrival_id.
update hub.arrival set read_at = $2 where arrival_id = $1
