-- Keys for which orders wait, those of most orders first; also one that was mapped before, where an order is held for it all the same: what it was mapped to
-- is not in Odoo either, or the order was on its way meanwhile. Indexes held_reason, primary key of order_need.
select n.server, n.kind, n.scope, n.key, count(*), min(h.held_at)
from hub.held h join hub.order_need n using (order_id)
where h.reason_code in ('unknown-product', 'unknown-customer')
  and not exists (select from hub.mapping m where m.server = n.server and m.kind = n.kind and m.scope = n.scope and m.key = n.key and m.at >= h.held_at)
group by n.server, n.kind, n.scope, n.key
order by count(*) desc, min(h.held_at)
limit $1
