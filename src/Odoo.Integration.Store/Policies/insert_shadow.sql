-- What the policy that is tried would have decided otherwise. Primary key.
insert into hub.decision (decision_id, order_id, at, actor, policy_version, outcome, kind, probability, bits, matched_order, words, evidence)
values ($1, $2, $3, $4, $5, 'shadow', $6, $7, $8, $9, $10, $11::jsonb)
