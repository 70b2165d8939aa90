-- A message that is no order, kept whole. Primary key.
insert into hub.poison (poison_id, exchange, received_at, body, reason) values ($1, $2, $3, $4, $5)
