-- The order is announced again then, and says meanwhile what it waits for. Primary key.
update hub.orders set due_at = $2, last_error = $3 where order_id = $1
