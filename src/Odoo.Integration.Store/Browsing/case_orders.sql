-- Orders as a person compares them. Primary keys, receipt_accepted, decision_order.
select o.order_id, o.state, o.reason_code, o.reason, o.matched_order, o.odoo_name, o.received_at, o.state_at, o.head_seq, o.due_at, o.last_error, o.body::text as body, o.edited::text as edited,
       h.order_id is not null as is_held, h.assigned_to, h.value, a.received_from,
       coalesce((select (d.before ->> 'Seq')::integer + 1 = o.head_seq from hub.decision d where d.order_id = o.order_id and d.before is not null order by d.at desc, d.decision_id desc limit 1), false) as can_undo
from hub.orders o
left join hub.held h on h.order_id = o.order_id
left join hub.receipt r on r.order_id = o.order_id and r.outcome = 'accepted'
left join hub.arrival a on a.arrival_id = r.arrival_id
where o.order_id = any (@ids)
