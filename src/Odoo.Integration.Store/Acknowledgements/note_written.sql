-- Receipts that stand in the outbox. Primary key.
update hub.acknowledgement a set written_at = $3 from unnest($1::uuid[], $2::int[]) as w (arrival_id, number)
where a.arrival_id = w.arrival_id and a.number = w.number
