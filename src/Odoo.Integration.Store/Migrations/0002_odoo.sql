-- What a person accepted about an order, so that it is not held for the same reason again.
alter table hub.orders add column accepted text[] not null default '{}';

-- What Odoo keeps otherwise than it was asked: a sentence each.
alter table hub.orders add column differences text[] not null default '{}';

-- Confirming the sale order, a second step after it was made. Null where the channel leaves that to people.
alter table hub.orders add column confirmation text check (confirmation in ('due', 'done', 'refused'));
alter table hub.orders add column confirmation_due_at timestamptz;
alter table hub.orders add column confirmation_words text;
alter table hub.orders add check (confirmation is null or state = 'submitted');
alter table hub.orders add check ((confirmation = 'due') = (confirmation_due_at is not null));
create index orders_confirmation on hub.orders (confirmation_due_at) where confirmation = 'due';
create index orders_confirmation_refused on hub.orders (state_at) where confirmation = 'refused';

-- No sale order stands for two of ours, on each server.
alter table hub.orders add column odoo_server text not null default 'odoo';
drop index hub.orders_odoo_id;
create unique index orders_odoo_id on hub.orders (odoo_server, odoo_id) where odoo_id is not null;

-- The queue to Odoo: a share for each channel, the oldest first, and an order after the same customer's older ones.
create index orders_to_odoo on hub.orders (channel, received_at, order_id) where state in ('cleared', 'submitting', 'waiting');
create index orders_to_odoo_customer on hub.orders (customer, due_at) where state in ('cleared', 'submitting', 'waiting');

-- The database behind each configured server, pinned when it was first met: another one is not written to.
create table hub.odoo_server (
    server    text primary key,
    identity  text not null,
    pinned_at timestamptz not null
);

-- Why no order goes to a server at the moment.
create table hub.odoo_trouble (
    server  text primary key,
    trouble text not null,
    since   timestamptz not null
);

-- Sale orders that people keyed into Odoo, read back: which order of ours stands for each, and as of when it was read.
create table hub.odoo_order (
    server     text not null,
    odoo_id    bigint not null,
    order_id   uuid references hub.orders, -- null: there is nothing in it to compare
    write_date timestamptz not null,
    state      text not null,
    primary key (server, odoo_id)
);

-- Up to where sale orders were read back.
create table hub.odoo_order_cursor (
    server text primary key,
    cursor timestamptz not null
);

-- Alerts: what people should look at though it is too late to hold it.
create index decision_alert on hub.decision (matched_order) where outcome = 'alert';

create index screening_key_order on hub.screening_key (order_id);
