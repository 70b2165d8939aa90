-- What another job did. Primary keys.
insert into hub.review_job_order (job_id, order_id, head_seq)
select @jobId, x.order_id, o.head_seq from hub.review_job_order x join hub.orders o using (order_id) where x.job_id = @undoes and x.outcome = 'done'
