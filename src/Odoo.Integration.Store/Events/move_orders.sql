-- Moves orders to their next state, each only from the event it was decided on. Primary key of orders.
update hub.orders o
set state = m.state, state_at = m.at, reason_code = m.reason_code, reason = m.reason, matched_order = m.matched_order,
    odoo_id = coalesce(m.odoo_id, o.odoo_id), odoo_name = coalesce(m.odoo_name, o.odoo_name),
    attempts = m.attempts, due_at = m.due_at, last_error = m.last_error, head_seq = m.seq, head_hash = m.hash
from unnest($1::uuid[], $2::int[], $3::bytea[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::uuid[], $9::bigint[], $10::text[],
            $11::int[], $12::timestamptz[], $13::text[])
    as m (order_id, seq, hash, state, at, reason_code, reason, matched_order, odoo_id, odoo_name, attempts, due_at, last_error)
where o.order_id = m.order_id and o.head_seq = m.seq - 1
