-- Earlier orders that share a key, newest first for each key, within its horizon. Primary key of screening_key.
select p.profile::text, k.is_recent, o.state = 'quarantined', k.at_cap
from (
    select s.order_id, bool_or(s.kind = 1) as is_recent, bool_or(s.at_cap) as at_cap
    from unnest($1::bigint[], $2::timestamptz[]) as w (hash, since)
    cross join lateral (
        select f.order_id, f.kind, count(*) over () = $4 as at_cap
        from (
            select order_id, kind from hub.screening_key
            where hash = w.hash and received_at >= w.since and order_id <> $3
            order by received_at desc
            limit $4
        ) f
    ) s
    group by s.order_id
) k
join hub.order_profile p using (order_id)
join hub.orders o using (order_id)
where o.state not in ('rejected', 'duplicate')

  -- Changes of this very order came with or after it and are compared with it, not it with them.
  and ($6 is null or o.external_id is distinct from $6 or o.channel <> $5 or o.body ->> 'intent' = 'create')
