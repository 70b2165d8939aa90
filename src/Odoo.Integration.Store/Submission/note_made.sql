-- What is to be known and done of a sale order that was made. Primary key.
update hub.orders set differences = $2, confirmation = case when $3 then 'due' end, confirmation_due_at = case when $3 then $4 end where order_id = $1
