-- The first of two verdicts, or another one instead. Primary key.
insert into hub.proposal (order_id, at, actor, outcome, matched_order, note, edit) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (order_id) do update set at = excluded.at, actor = excluded.actor, outcome = excluded.outcome, matched_order = excluded.matched_order, note = excluded.note, edit = excluded.edit
