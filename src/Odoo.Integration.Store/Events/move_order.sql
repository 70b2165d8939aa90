-- Moves one order to its next state, only from the event it was decided on. Primary key of orders. Planned once: of the arrays of move_orders PostgreSQL
-- thinks that each length may be worth a plan of its own.
update hub.orders
set state = $4, state_at = $5, reason_code = $6, reason = $7, matched_order = $8, odoo_id = coalesce($9, odoo_id), odoo_name = coalesce($10, odoo_name),
    attempts = $11, due_at = $12, last_error = $13, head_seq = $2, head_hash = $3
where order_id = $1 and head_seq = $2 - 1
