-- The next order of the oldest job that is under way; one that another process has in hand is passed over. Indexes review_job_open, review_job_order_open.
select j.job_id, x.order_id, j.outcome, j.actor, j.reason_code, j.note, x.head_seq, o.matched_order, o.state, o.head_seq <> x.head_seq as has_moved
from hub.review_job j
join hub.review_job_order x on x.job_id = j.job_id and x.outcome is null
join hub.orders o on o.order_id = x.order_id
where j.finished_at is null and j.cancelled_at is null
order by j.made_at, j.job_id, x.order_id
limit 1
for update of x skip locked
