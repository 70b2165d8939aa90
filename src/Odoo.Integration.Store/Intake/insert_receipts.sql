-- What became of each thing found. Primary key (arrival_id, number); unique index receipt_accepted.
insert into hub.receipt (arrival_id, number, channel, position, outcome, order_id, idempotency_key, external_id, problems, note)
select $1, r.number, $2, r.position, r.outcome, r.order_id, r.idempotency_key, r.external_id, r.problems::jsonb, r.note
from unnest($3::int[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[])
    as r (number, position, outcome, order_id, idempotency_key, external_id, problems, note)
