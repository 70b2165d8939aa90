-- How the call ended. Primary key.
update hub.submission_attempt set ended_at = $2, outcome = $3, words = $4 where attempt_id = $1
