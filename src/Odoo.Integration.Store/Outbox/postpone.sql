-- Not confirmed: tried again later. Primary key.
update hub.outbox x set attempts = x.attempts + 1, last_error = f.error, due_at = f.due_at
from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as f (outbox_id, error, due_at)
where x.outbox_id = f.outbox_id
