-- The order, held until the outcome is written. Primary key.
select state, attempts, head_seq, head_hash from hub.orders where order_id = $1 and confirmation = 'due' for update
