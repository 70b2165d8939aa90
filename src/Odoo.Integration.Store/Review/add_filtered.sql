-- The orders of a job, as they are now. Indexes of hub.held by what the filter asks for; primary key of orders. The braces stand for the conditions.
insert into hub.review_job_order (job_id, order_id, head_seq)
select @jobId, h.order_id, o.head_seq from hub.held h join hub.orders o using (order_id) where true {FILTER} limit @most
