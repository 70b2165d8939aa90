-- What was found in a delivery, by number, behind a number. Primary key of receipt; receipt_rejected for what was refused. FILTER stands for that condition.
select r.number, r.position, r.outcome, r.order_id, coalesce(r.external_id, o.external_id) as external_id, o.state, r.problems::text as problems, r.note
from (select * from hub.receipt r where r.arrival_id = @arrivalId and r.number > @after FILTER order by r.number limit @limit) r
left join hub.orders o using (order_id)
order by r.number
