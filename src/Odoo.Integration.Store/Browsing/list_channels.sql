-- Names of channels. Indexes orders_channel_state and receipt_channel_outcome, one step a channel.
with recursive ordered as (
    (select channel from hub.orders order by channel limit 1)
    union all
    select (select o.channel from hub.orders o where o.channel > c.channel order by o.channel limit 1) from ordered c where c.channel is not null
), delivered as (
    (select channel from hub.receipt order by channel limit 1)
    union all
    select (select r.channel from hub.receipt r where r.channel > c.channel order by r.channel limit 1) from delivered c where c.channel is not null
)
select channel from ordered where channel is not null union select channel from delivered where channel is not null order by channel
