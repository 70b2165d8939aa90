-- The verdict, kept as a label, with what it can be undone by. Primary key.
insert into hub.decision (decision_id, order_id, at, actor, outcome, matched_order, words, reason_code, before, detail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb)
