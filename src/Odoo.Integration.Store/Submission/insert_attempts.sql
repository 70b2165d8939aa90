-- Each call is on the record before it is made. Primary key.
insert into hub.submission_attempt (attempt_id, order_id, started_at) select a.attempt_id, a.order_id, $3 from unnest($1::uuid[], $2::uuid[]) as a (attempt_id, order_id)
