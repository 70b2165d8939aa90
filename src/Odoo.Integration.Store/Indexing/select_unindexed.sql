-- The next orders that later ones are compared with: those that were screened and are originals. One that was cancelled in Odoo is none.
-- Index orders_received; decision_order and primary keys for each.
select o.order_id, o.received_at, coalesce(o.edited, o.body)::text, o.state = 'quarantined'
from hub.orders o
where (o.received_at, o.order_id) > ($1, $2) and o.state not in ('received', 'rejected', 'duplicate')
  and exists (select from hub.decision d where d.order_id = o.order_id and d.policy_version is not null)
  and not exists (select from hub.odoo_order k where k.order_id = o.order_id and k.state = 'cancel')
  and not exists (select from hub.odoo_order k where k.server = o.odoo_server and k.odoo_id = o.odoo_id and k.state = 'cancel')
order by o.received_at, o.order_id
limit $3
