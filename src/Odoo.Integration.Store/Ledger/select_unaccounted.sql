-- Orders that no receipt accepted. Unique index receipt_accepted.
select o.order_id from hub.orders o where not exists (select from hub.receipt r where r.order_id = o.order_id and r.outcome = 'accepted') limit 1
