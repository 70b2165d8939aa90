-- One order's body and arrival. Primary key.
select body::text, received_at from hub.orders where order_id = $1
