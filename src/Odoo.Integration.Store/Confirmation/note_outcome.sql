-- How confirming ended, or when it is tried again. Primary key.
update hub.orders set confirmation = $2, confirmation_words = $3, confirmation_due_at = $4 where order_id = $1
