-- Whether what $1 is a duplicate of, and so on, is $2. Primary key, a row a step.
with recursive originals as (
    select order_id, state, matched_order from hub.orders where order_id = $1
    union
    select m.order_id, m.state, m.matched_order from originals o join hub.orders m on m.order_id = o.matched_order where o.state = 'duplicate'
)
select exists (select from originals where order_id = $2)
