-- Every figure that is shown: metric, labels, value. Indexes orders_channel_state, receipt_channel_outcome, decision_alert,
-- acknowledgement_unwritten, outbox_due; primary keys of odoo_trouble and odoo_copy.
select 'orders', array[channel, state], count(*)::float8 from hub.orders group by channel, state
union all
select 'oldest', array[channel, state], greatest(0, extract(epoch from $1 - min(state_at)))::float8
from hub.orders where state in ('received', 'quarantined', 'cleared', 'submitting', 'waiting', 'failed') group by channel, state
union all
select 'receipts', array[channel, outcome], count(*)::float8 from hub.receipt group by channel, outcome
union all
select 'alerts', '{}', count(*)::float8 from hub.decision where outcome = 'alert' and actor not like 'user:%'
union all
select 'missed', '{}', count(*)::float8 from hub.decision where outcome = 'alert' and actor like 'user:%'
union all
select 'unwritten', array[channel], count(*)::float8 from hub.acknowledgement where written_at is null group by channel
union all
select 'outbox', '{}', count(*)::float8 from hub.outbox
union all
select 'trouble', array[server], greatest(0, extract(epoch from $1 - since))::float8 from hub.odoo_trouble
union all
select 'copy', array[server, model], greatest(0, extract(epoch from $1 - checked_at))::float8 from hub.odoo_copy where checked_at is not null
