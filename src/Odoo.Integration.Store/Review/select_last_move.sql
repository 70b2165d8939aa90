-- Who moved it last, and how. Primary key.
select actor, kind, at from hub.order_event where order_id = $1 order by seq desc limit 1
