-- What screening compares with, as the evidence of this version needs it. Keys are made otherwise than before and profiles hold more: the old rows are of
-- no use, and the hub makes them anew from the orders (IndexRebuild).
drop table hub.screening_key;
drop table hub.order_profile;

create table hub.order_profile (
    order_id     uuid primary key references hub.orders,
    is_held      boolean not null,               -- waits for a person: kept by a trigger below
    is_void      boolean not null default false, -- rejected, or a duplicate: no original for any later one; kept by the same
    withdrawn_by uuid references hub.orders,      -- what cancelled it or took it back; while that is not rejected
    profile      bytea not null check (length(profile) > 0)
);

-- No foreign key: eight rows an order, each of which would be checked, and a key without its order finds nothing.
create table hub.screening_key (
    hash        bigint not null,
    kind        smallint not null,
    received_at timestamptz not null,
    order_id    uuid not null,
    primary key (hash, received_at, order_id)
);

-- Candidates are found in the index alone as long as the map of what all can see is fresh; rows are only ever added.
alter table hub.screening_key set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

-- A profile says of itself whether it counts, so that candidates are read without their orders.
create function hub.keep_standing() returns trigger language plpgsql as $$
begin
    update hub.order_profile set is_held = new.state = 'quarantined', is_void = new.state in ('rejected', 'duplicate') where order_id = new.order_id;
    return null;
end $$;

-- Screening itself, from state received, writes the profile as it is to be.
create trigger orders_standing after update of state on hub.orders for each row
    when (old.state <> 'received' and old.state <> new.state and (old.state = 'quarantined' or new.state in ('quarantined', 'rejected', 'duplicate')))
    execute function hub.keep_standing();

-- Names of customers that an order carried together, both ways; by the hash of the key that the name makes.
create table hub.linked_name (
    name_key  bigint not null,
    other_key bigint not null,
    other     text not null,
    primary key (name_key, other_key)
);

-- Of how many orders each product was, counted a finished day at a time.
create table hub.product_share (
    product bigint primary key,
    orders  bigint not null check (orders > 0)
);

create table hub.product_count (
    one             boolean primary key default true check (one), -- a single row
    counted_through date,                      -- UTC; null until the first day was counted
    orders          bigint not null default 0
);

insert into hub.product_count default values;

-- How far the index is made anew: null in done_at until it is.
create table hub.index_rebuild (
    one               boolean primary key default true check (one),
    after_received_at timestamptz,
    after_order_id    uuid,
    done_at           timestamptz
);

insert into hub.index_rebuild (done_at) select case when not exists (select from hub.orders) then now() end;

-- Other orders that came near, and whether there were more than are compared.
alter table hub.decision add column near jsonb;
alter table hub.decision add column cap_reached boolean not null default false;
