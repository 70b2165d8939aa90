-- What came of an order of a job. Primary key.
update hub.review_job_order set outcome = $3, words = $4 where job_id = $1 and order_id = $2
