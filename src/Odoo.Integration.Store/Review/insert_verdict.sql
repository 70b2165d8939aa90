-- The verdict, kept as a label. Primary key.
insert into hub.decision (decision_id, order_id, at, actor, outcome, matched_order, words) values ($1, $2, $3, $4, $5, $6, $7)
