-- What a verdict had changed beside the state. Primary key.
update hub.orders set accepted = $2, edited = $3::json where order_id = $1
