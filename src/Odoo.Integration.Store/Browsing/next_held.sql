-- The order behind another one in a list. Indexes held_risk, held_held_at, held_value from that one's place on, and those of the filter, as in list_held; primary
-- key. What stands in braces is what the caller asks for.
select h.order_id from hub.held h where h.order_id <> @after {FILTER} and {BEHIND} order by {SORT} limit 1
