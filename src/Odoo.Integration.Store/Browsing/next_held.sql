-- The order behind another one in a list. Indexes held_risk, held_held_at, held_value and those of the filter, as in list_held. What stands in braces is what
-- the caller asks for.
select h.order_id from hub.held h join hub.held p on p.order_id = @after where h.order_id <> @after {FILTER} and {BEHIND} order by {SORT} limit 1
