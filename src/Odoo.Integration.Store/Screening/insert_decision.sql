-- The decision and what it rests on. Primary key.
insert into hub.decision (decision_id, order_id, at, actor, policy_version, outcome, kind, probability, bits, matched_order, words, evidence, near, cap_reached)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13::jsonb, $14)
