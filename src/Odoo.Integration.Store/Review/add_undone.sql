-- What another job did: each order's event after the one that the job went by. A verdict that came after that is somebody else's. Primary key.
insert into hub.review_job_order (job_id, order_id, head_seq)
select @jobId, x.order_id, x.head_seq + 1 from hub.review_job_order x where x.job_id = @undoes and x.outcome = 'done'
