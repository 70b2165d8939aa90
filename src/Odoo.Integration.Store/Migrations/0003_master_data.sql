-- Copies of Odoo's master data: an order's customer and products are found without asking Odoo, and people are told near names.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table hub.odoo_record (
    server     text not null,
    model      text not null,
    id         bigint not null,
    write_date timestamptz not null, -- Odoo's: the start of the transaction that wrote it, in whole seconds
    active     boolean not null,
    name       text,
    near       text,                 -- what a person may have meant by a wrong key: keys and name; null where none is looked for
    body       jsonb not null,       -- the fields as Odoo showed them
    primary key (server, model, id)
);

-- Only the primary key begins with the server: while PostgreSQL has no statistics, one such index is as good to it as another.
create index odoo_record_write_date on hub.odoo_record (write_date, model, server);
create index odoo_record_near on hub.odoo_record using gist (model, near gist_trgm_ops (siglen = 64)) where near is not null and active;

-- By what a record is found: at most one key of a kind each; keys need not be unique in Odoo.
create table hub.odoo_key (
    server text not null,
    model  text not null,
    id     bigint not null,
    kind   text not null,
    key    text not null check (length(key) between 1 and 255),
    primary key (server, model, id, kind),
    foreign key (server, model, id) references hub.odoo_record on delete cascade
);

create index odoo_key_key on hub.odoo_key (key, kind, model, server);

-- How far the copy of a model is.
create table hub.odoo_copy (
    server       text not null,
    model        text not null,
    identity     text not null,  -- the database it is a copy of, as in hub.odoo_server: of another one it would name wrong records
    shape        text not null,  -- the fields that are copied: a hub that reads others makes the copy anew
    cursor_at    timestamptz,    -- everything that Odoo showed with a write_date up to here is stored; null until all was read once
    checked_at   timestamptz,    -- when the last run began that left the copy as Odoo was, by the hub's clock
    swept_at     timestamptz,    -- when everything was last read, by the hub's clock
    sweep_cursor timestamptz,    -- of the reading of everything that is under way: cursor_at when it is done
    sweep_after  bigint,         -- ... and the id behind which it stands; null where none is under way
    refused_at   timestamptz,    -- when Odoo last refused to show the model
    trouble      text,           -- why the last run ended early
    primary key (server, model)
);
