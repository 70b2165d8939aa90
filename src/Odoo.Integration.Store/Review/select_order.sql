-- The order a person decides on, held until the verdict is written. Primary key.
select state, attempts, head_seq, head_hash, exists (select from hub.order_profile p where p.order_id = o.order_id)
from hub.orders o where order_id = $1 for update
