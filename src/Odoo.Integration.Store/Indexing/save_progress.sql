-- How far the index is made anew. One row.
update hub.index_rebuild set after_received_at = $1, after_order_id = $2, done_at = $3
