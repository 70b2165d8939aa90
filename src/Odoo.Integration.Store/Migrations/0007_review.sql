-- Review: what people see of the orders that wait for them, what they decide, and how they take it back.

-- Of a verdict: a word for grouping, what the order's row said before it, and what it changed.
alter table hub.decision add column reason_code text;
alter table hub.decision add column before jsonb;
alter table hub.decision add column detail jsonb;
alter table hub.decision add column undone_at timestamptz;

-- An order as a person corrected it; null: as it came. What came is never changed.
alter table hub.orders add column edited json;

create index orders_odoo_name on hub.orders (odoo_name) where odoo_name is not null;

-- What an order lacks in Odoo: the key that found nothing there. Whoever maps the key frees every order that waits for it.
create table hub.order_need (
    order_id uuid not null references hub.orders,
    server   text not null,
    kind     text not null,
    scope    text not null, -- whose product number it is; empty where the key says enough
    key      text not null,
    primary key (order_id, kind, scope, key)
);

create index order_need_key on hub.order_need (server, kind, scope, key);

-- The work list: one row an order that waits for a person, kept by a trigger, so that lists cost what they show and not what was ever received.
create table hub.held (
    order_id      uuid primary key references hub.orders,
    channel       text not null,
    reason_code   text not null,
    customer      text not null,
    customer_name text,
    value         numeric,                     -- in currency; null where lines have no price
    currency      text,
    risk          double precision not null,   -- the probability that it was held for; 0 where it was held for something else
    received_at   timestamptz not null,
    held_at       timestamptz not null,
    matched_order uuid,
    group_kind    text not null check (group_kind in ('file', 'need', 'customer', 'reason')),
    group_key     text not null,
    search        text not null,               -- in lower case, a line each: numbers, names, products
    assigned_to   text
);

create index held_risk on hub.held (risk desc, order_id);
create index held_held_at on hub.held (held_at, order_id);
create index held_value on hub.held (coalesce(value, 0) desc, order_id);
create index held_channel on hub.held (channel, held_at);
create index held_reason on hub.held (reason_code, held_at);
create index held_customer on hub.held (customer, held_at);
create index held_group on hub.held (group_key, group_kind, order_id) include (held_at, value, currency, risk);
create index held_matched on hub.held (matched_order) where matched_order is not null;
create index held_search on hub.held using gin (search gin_trgm_ops);

create function hub.hold(o hub.orders) returns void language sql as $$
    insert into hub.held
    select o.order_id, o.channel, o.reason_code, o.customer, b.body -> 'customer' ->> 'name',
           coalesce((b.body ->> 'total')::numeric, l.value), b.body ->> 'currency',
           case when o.reason_code in ('suspected-duplicate', 'suspected-amendment') then coalesce(d.probability, 0) else 0 end,
           o.received_at, o.state_at, o.matched_order, g.kind, g.key,
           lower(concat_ws(E'\n', o.order_id, o.external_id, o.customer_reference, o.customer, b.body -> 'customer' ->> 'name', l.products)), null
    from (select coalesce(o.edited, o.body) as body) b
    cross join lateral (
        select sum((x ->> 'quantity')::numeric * (x ->> 'unitPrice')::numeric) filter (where x ->> 'unitPrice' is not null) as value,
               string_agg(concat_ws(E'\n', x ->> 'sku', x ->> 'buyerSku', x ->> 'gtin'), E'\n') as products
        from (select x from json_array_elements(b.body -> 'lines') as e (x) limit 200) e
    ) l
    left join lateral (select d.probability from hub.decision d where d.order_id = o.order_id and d.outcome = 'hold' order by d.at desc limit 1) d on true
    cross join lateral (
        select 'need' as kind, concat_ws('|', n.server, n.kind, n.scope, n.key) as key, 1 as place
        from hub.order_need n where n.order_id = o.order_id and o.reason_code in ('unknown-product', 'unknown-customer')
        union all
        -- A file that was sent again, or holds many that look like those of another.
        select 'file', concat_ws('|', o.reason_code, r.arrival_id, m.payload_id), 2
        from hub.receipt r join hub.receipt second on second.arrival_id = r.arrival_id and second.number = 2 left join hub.orders m on m.order_id = o.matched_order
        where r.order_id = o.order_id and r.outcome = 'accepted'
        union all
        select 'customer', concat_ws('|', o.reason_code, o.channel, o.customer), 3 where o.reason_code in ('suspected-duplicate', 'suspected-amendment', 'unknown-customer')
        union all
        select 'reason', concat_ws('|', o.reason_code, o.channel), 4
        order by place, key
        limit 1
    ) g
    on conflict (order_id) do update set
        reason_code = excluded.reason_code, value = excluded.value, risk = excluded.risk, held_at = excluded.held_at, matched_order = excluded.matched_order,
        group_kind = excluded.group_kind, group_key = excluded.group_key, search = excluded.search
$$;

create function hub.keep_held() returns trigger language plpgsql as $$
begin
    if new.state in ('quarantined', 'failed') then
        perform hub.hold(new);
    else
        delete from hub.held where order_id = new.order_id;
        delete from hub.viewing where order_id = new.order_id;
        delete from hub.proposal where order_id = new.order_id;
    end if;
    return null;
end $$;

create trigger orders_held after update of state, reason_code on hub.orders for each row
    when (old.state in ('quarantined', 'failed') or new.state in ('quarantined', 'failed'))
    execute function hub.keep_held();

-- Who looks at a held order; a row that was not renewed for a minute says nothing any more.
create table hub.viewing (
    order_id uuid not null references hub.orders,
    actor    text not null,
    at       timestamptz not null,
    primary key (order_id, actor)
);

-- The first of two verdicts, where two people must agree.
create table hub.proposal (
    order_id      uuid primary key references hub.orders,
    at            timestamptz not null,
    actor         text not null,
    outcome       text not null,
    matched_order uuid,
    note          text
);

-- Many orders, one verdict.
create table hub.review_job (
    job_id        uuid primary key,
    made_at       timestamptz not null,
    actor         text not null,
    outcome       text not null,          -- the verdict of each, or 'undone'
    reason_code   text,
    note          text,
    title         text not null,          -- which orders, in words
    undoes        uuid references hub.review_job,
    cancelled_at  timestamptz,
    cancelled_by  text,
    finished_at   timestamptz
);

create index review_job_open on hub.review_job (made_at) where finished_at is null;

create table hub.review_job_order (
    job_id   uuid not null references hub.review_job,
    order_id uuid not null references hub.orders,
    head_seq integer not null,            -- as the person saw it; moved on since: left alone
    outcome  text check (outcome in ('done', 'changed', 'refused', 'cancelled')),
    words    text,
    primary key (job_id, order_id)
);

create index review_job_order_open on hub.review_job_order (job_id, order_id) where outcome is null;

-- What a key of ours means in Odoo, where Odoo does not have it: decided once, by a person.
create table hub.mapping (
    server text not null,
    kind   text not null check (kind in ('product', 'buyer-product', 'gtin', 'customer', 'customer-gln', 'customer-vat', 'customer-email')),
    scope  text not null,
    key    text not null check (key <> ''),
    target text not null check (target <> ''), -- default_code of a product, ref of a customer
    at     timestamptz not null,
    actor  text not null,
    primary key (server, kind, scope, key)
);

create table hub.mapping_change (
    change_id bigint generated always as identity primary key,
    at        timestamptz not null,
    actor     text not null,
    server    text not null,
    kind      text not null,
    scope     text not null,
    key       text not null,
    target    text            -- null: taken away
);

create trigger mapping_change_append_only before update or delete or truncate on hub.mapping_change
    for each statement execute function hub.append_only();

-- What was taken back is an original again.
drop trigger orders_standing on hub.orders;
create trigger orders_standing after update of state on hub.orders for each row
    when (old.state <> 'received' and old.state <> new.state
        and (old.state in ('quarantined', 'rejected', 'duplicate') or new.state in ('quarantined', 'rejected', 'duplicate')))
    execute function hub.keep_standing();

select hub.hold(o) from hub.orders o where o.state in ('quarantined', 'failed');
