-- The hub's tables. Every rule that must never break is a constraint here; code looks first only for a better message.

create schema if not exists hub;

-- What was received, byte for byte, once for each content.
create table hub.payload (
    payload_id        text primary key check (payload_id ~ '^sha256:[0-9a-f]{64}$'),
    size              bigint not null check (size >= 0),
    first_received_at timestamptz not null
);

-- In pieces, so that neither side ever holds a large payload whole.
create table hub.payload_chunk (
    payload_id text not null references hub.payload,
    number     integer not null check (number >= 0),
    bytes      bytea not null,
    primary key (payload_id, number)
);

-- One delivery of a payload to a channel: a file taken, a request.
create table hub.arrival (
    arrival_id    uuid primary key,
    channel       text not null,
    payload_id    text not null references hub.payload,
    received_from text not null,
    received_at   timestamptz not null,
    read_at       timestamptz -- null while it is being read, or after a crash until it is read again
);

create index arrival_unread on hub.arrival (received_at) where read_at is null;

create table hub.orders (
    order_id           uuid primary key,
    channel            text not null,
    idempotency_key    text not null check (length(idempotency_key) between 1 and 255),
    external_id        text,
    revision           integer not null check (revision >= 0),
    conflict_of        uuid references hub.orders,
    fingerprint        bytea not null check (length(fingerprint) = 32),
    payload_id         text not null references hub.payload,
    received_at        timestamptz not null,
    customer           text not null,
    customer_reference text,
    body               json not null, -- as text, so that what is sent on is what was written
    state              text not null check (state in
        ('received', 'quarantined', 'cleared', 'submitting', 'waiting', 'submitted', 'duplicate', 'rejected', 'failed')),
    state_at           timestamptz not null,
    reason_code        text,
    reason             text,
    matched_order      uuid references hub.orders,
    odoo_id            bigint,
    odoo_name          text,
    attempts           integer not null default 0 check (attempts >= 0),
    due_at             timestamptz,
    last_error         text,
    head_seq           integer not null check (head_seq > 0),
    head_hash          bytea not null check (length(head_hash) = 32),
    check (state <> 'submitted' or odoo_id is not null),
    check (state <> 'duplicate' or matched_order is not null),
    check (state not in ('quarantined', 'rejected', 'failed') or reason_code is not null),
    check (state not in ('received', 'cleared', 'submitting', 'waiting') or due_at is not null)
);

-- Identity. What came under a taken key or number with other content is kept beside it, marked with what it conflicts with.
create unique index orders_key on hub.orders (channel, idempotency_key) where conflict_of is null;
create unique index orders_external_id on hub.orders (channel, external_id, revision)
    where conflict_of is null and external_id is not null;
create unique index orders_conflict_key on hub.orders (channel, idempotency_key, fingerprint) where conflict_of is not null;
create unique index orders_conflict_external_id on hub.orders (channel, external_id, revision, fingerprint)
    where conflict_of is not null and external_id is not null;

-- No sale order stands for two of ours.
create unique index orders_odoo_id on hub.orders (odoo_id) where odoo_id is not null;

create index orders_due on hub.orders (due_at) where state in ('received', 'cleared', 'submitting', 'waiting');
create index orders_state on hub.orders (state, state_at desc);
create index orders_channel_state on hub.orders (channel, state);
create index orders_received on hub.orders (received_at desc);

-- What became of each thing found in an arrival: the ledger's left side.
create table hub.receipt (
    arrival_id      uuid not null references hub.arrival,
    number          integer not null check (number > 0),
    channel         text not null,
    position        text not null,
    outcome         text not null check (outcome in ('accepted', 'duplicate', 'rejected')),
    order_id        uuid references hub.orders,
    idempotency_key text,
    external_id     text,
    problems        jsonb,
    primary key (arrival_id, number),
    check ((outcome = 'rejected') = (problems is not null)),
    check (outcome = 'rejected' or order_id is not null)
);

-- An order is accepted by one receipt, ever.
create unique index receipt_accepted on hub.receipt (order_id) where outcome = 'accepted';
create index receipt_channel_outcome on hub.receipt (channel, outcome);
create index receipt_order on hub.receipt (order_id) where outcome = 'duplicate';

-- The audit trail: each move of an order, chained by hash within the order.
create table hub.order_event (
    order_id   uuid not null references hub.orders,
    seq        integer not null check (seq > 0),
    at         timestamptz not null,
    kind       text not null,
    from_state text,
    to_state   text not null,
    actor      text not null,
    detail     text not null, -- JSON; text, because its bytes are hashed
    prev_hash  bytea not null check (length(prev_hash) = 32),
    hash       bytea not null check (length(hash) = 32),
    xid        xid8 not null default pg_current_xact_id(),
    primary key (order_id, seq)
);

create index order_event_xid on hub.order_event (xid);

-- Heads of the chains, sealed together: each seal covers the events of a range of finished transactions and the seal before.
create table hub.seal (
    seal_no   bigint primary key check (seal_no > 0),
    at        timestamptz not null,
    from_xid  xid8 not null,
    to_xid    xid8 not null,
    events    bigint not null check (events > 0),
    prev_hash bytea not null check (length(prev_hash) = 32),
    hash      bytea not null check (length(hash) = 32)
);

create function hub.append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger order_event_append_only before update or delete or truncate on hub.order_event
    for each statement execute function hub.append_only();
create trigger seal_append_only before update or delete or truncate on hub.seal
    for each statement execute function hub.append_only();

-- Messages due on the broker; a row goes when the broker has confirmed.
create table hub.outbox (
    outbox_id  bigint generated always as identity primary key,
    exchange   text not null check (exchange in ('orders.received', 'orders.cleared')),
    order_id   uuid not null references hub.orders,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer not null default 0,
    last_error text
);

create index outbox_due on hub.outbox (due_at, outbox_id);

-- What screening compares with.
create table hub.order_profile (
    order_id   uuid primary key references hub.orders,
    profile    jsonb not null
);

create table hub.screening_key (
    hash        bigint not null,
    kind        smallint not null,
    received_at timestamptz not null,
    order_id    uuid not null references hub.orders,
    primary key (hash, received_at, order_id)
);

-- Each decision on an order, by a policy or a person; kept as labels.
create table hub.decision (
    decision_id    uuid primary key,
    order_id       uuid not null references hub.orders,
    at             timestamptz not null,
    actor          text not null,
    policy_version text,
    outcome        text not null,
    kind           text,
    probability    double precision,
    bits           double precision,
    matched_order  uuid references hub.orders,
    words          text,
    evidence       jsonb
);

create index decision_order on hub.decision (order_id, at);

-- Every call that could have made a sale order, and how it ended. No end: the process died, or it is under way.
create table hub.submission_attempt (
    attempt_id uuid primary key,
    order_id   uuid not null references hub.orders,
    started_at timestamptz not null,
    ended_at   timestamptz,
    outcome    text,
    words      text,
    check ((ended_at is null) = (outcome is null))
);

create index submission_attempt_order on hub.submission_attempt (order_id, started_at);

-- Messages that came over the broker and are no orders.
create table hub.poison (
    poison_id   uuid primary key,
    exchange    text not null,
    received_at timestamptz not null,
    body        bytea not null,
    reason      text not null
);
