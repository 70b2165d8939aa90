-- Receipts for partners, versions of orders, and what a channel sends that is no order.

-- Why something is a duplicate where its content is not the same, or why it was passed over.
alter table hub.receipt add column note text;

-- Passed over: read, kept, and no order on purpose, such as a deal that is not won. It is no part of the ledger's sum.
alter table hub.receipt drop constraint receipt_outcome_check;
alter table hub.receipt add constraint receipt_outcome_check check (outcome in ('accepted', 'duplicate', 'rejected', 'passed-over'));
alter table hub.receipt drop constraint receipt_check1;
alter table hub.receipt add constraint receipt_order_check check (outcome in ('rejected', 'passed-over') or order_id is not null);
alter table hub.receipt add constraint receipt_note_check check (outcome <> 'passed-over' or note is not null);

-- The last control number of the receipts that a channel sends.
create table hub.control_number (
    channel text primary key,
    last    integer not null check (last between 1 and 999999999)
);

-- Receipts for partners (997, CONTRL): made with what they speak of, written into the outbox folder after the commit.
create table hub.acknowledgement (
    arrival_id     uuid not null references hub.arrival,
    number         integer not null check (number > 0),
    channel        text not null,
    position       text not null,
    control_number integer not null check (control_number between 1 and 999999999),
    file_name      text not null,
    content        bytea not null,
    made_at        timestamptz not null,
    written_at     timestamptz,
    primary key (arrival_id, number)
);

create index acknowledgement_unwritten on hub.acknowledgement (made_at) where written_at is null;
