-- The verdict says nothing any more. Primary key.
update hub.decision set undone_at = $2 where decision_id = $1
