-- The newest orders under any name of a customer. Primary key of screening_key (hash, received_at), a look-up a name, each of which ends at the limit.
select o.order_id, o.channel, o.external_id, o.customer_reference, o.state, o.odoo_name, o.received_at, o.matched_order
from (
    select distinct k.order_id
    from unnest(@names::bigint[]) as n (hash)
    cross join lateral (
        select x.order_id from hub.screening_key x where x.hash = n.hash and x.received_at between @from and @to order by x.received_at desc limit @limit
    ) k
) k
join hub.orders o on o.order_id = k.order_id
order by o.received_at desc, o.order_id
limit @limit
