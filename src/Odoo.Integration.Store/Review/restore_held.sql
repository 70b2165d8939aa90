-- It waits as long as it did, for the same person. Primary key.
update hub.held set held_at = coalesce($2, held_at), assigned_to = $3 where order_id = $1
